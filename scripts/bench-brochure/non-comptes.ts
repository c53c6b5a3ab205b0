/** Leaves of the expected readings that are not compared, each with why. */

export const NON_COMPTES_MPT: readonly (readonly [RegExp, string])[] = [
  [/^(?:schema|id|source\.)/, 'the yaml file itself'],
  [/^document\.(?:kind|sections_order_in_source)/, 'annotation of the reader, not printed'],
  [
    /\.(?:contractual|mailto|finding|meaning|optional|opt_in|individual|open_list)$|^branding\.wordmarks\[\d\]\.role$/,
    'annotation: says how to understand the words compared beside it',
  ],
  [
    /^document\.academic_year|\.rncp_code$|^diploma\.rncp|\.(?:period|email|phone|name|addressee|deadline)$/,
    'null: a path where nothing may be read',
  ],
  [/^institution\.component\.phone\.fr$/, 'the same number, compared in E.164'],
  [
    /^institution\.site\.address\.postal\.fr|^diploma\.mention\.fr|^diploma\.years.*\.fr|^program\.rates.*\.fr|^people.*\.fr/,
    'the whole line, compared by its parts',
  ],
  [/^institution\.memberships\[[12]\]/, 'the same printed words as two word-marks, compared there'],
  [/member_as_written$/, 'part of the sentence compared'],
  [/shared_by/, 'deduced, not printed'],
  [/^program\.rates\[\d\]\.(?:name|missing)/, 'internal name of the rate; its printed label is compared'],
  [/^admission\.open_to\.statuses\[\d\]\.label/, 'paraphrase; the code is compared'],
  [
    /\.(?:topics|profiles)\[\d\]$|\.trigger$/,
    'interpretation in the words of the yaml, no place in a Programme',
  ],
  [/^admission\.process\[\d\]\.(?:step|who)/, 'order of the list; words of the sentence compared'],
  [/^admission\.documents\[\d\]\.(?:n|cardinality)/, 'order of the list; interpretation'],
  [/^admission\.extra_documents/, 'the same sentence as the criterion « vapp », compared there'],
  [
    /days_per_week|final_defence\.(?:count|same)|host_types|FI_same_days|common_by_default|thesis\.(?:approach|applies_to)/,
    'derived from, or part of, a sentence compared',
  ],
  [
    /^curriculum\.tree\..*\]\.fr$|^curriculum\.tree\.S\d\[\d\]\.(?:ue|ec)$/,
    'the printed heading of a BCC, compared by code and title; or an empty list',
  ],
  [/^curriculum\.tree\..*\.(?:ue|ec)\[\d\]\.ec$/, 'an empty list'],
  [/^outcomes\.competitive_exams\.exams/, 'reworded; the sentence is compared'],
  [/^gaps/, 'facts said to be absent: paths where nothing may be read'],
]

export const NON_COMPTES_CIPT: readonly (readonly [RegExp, string])[] = [
  [/^(?:schema|id|source\.)/, 'the yaml file itself'],
  [/^document\.kind/, 'annotation of the reader, not printed'],
  [/^document\.header_tags/, 'a line of tags, compared one by one: type, statuts, RNCP'],
  [
    /^program\.title|^program\.rncp\.fr|^program\.statuses\[\d\]\.label/,
    'the whole line, compared by its parts',
  ],
  [
    /^program\.objectives\[\d\]\.(?:n|verb)|prerequisites\[\d\]\.n$|modules\[\d+\]\.(?:id|occurrence|fr)/,
    'order, internal code, or the whole line compared by its parts',
  ],
  [
    /cycle_weeks|calendar_days|duration\.years|hours_sum|blocks_in_source|^curriculum\.hours_announced/,
    'derived number, or the same number compared at its line',
  ],
  [/^alternance\.session\.fr|\.address\[\d\]\.fr$/, 'the whole line, compared by its parts'],
  [
    /^institution\.cfa\.(?:email\.generic|handicap\.(?:pages|urls|named))|referents\[0\]\.fr/,
    'annotation or part of the sentence compared',
  ],
  [/^people\[\d\]\.fr/, 'the whole line, compared by its parts'],
  [
    /^admission\.prerequisites\[[123]\]\.(?:any_of|all_of|expected)|possible_evidence/,
    'reworded by the yaml; the sentence is compared',
  ],
  [
    /^admission\.(?:process|documents|capacity)|^curriculum\.(?:ects|semesters)|^gaps/,
    'facts said to be absent: paths where nothing may be read',
  ],
  [/^diploma\.ministry/, 'part of the sentence compared'],
  [/rncp_blocks\[\d\]\.id/, 'given by the yaml, not printed'],
]
