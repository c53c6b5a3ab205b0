export type LienSuiviTable = {
  adresse: string
  etat: 'repond' | 'muet' | 'inconnu'
  vu_le: Date
  muet_depuis: string | null
  muet_le: string | null
}

export type LienTables = { lien_suivi: LienSuiviTable }
