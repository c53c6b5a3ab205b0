/** The thread of Node a run works in: CPU time of this thread, orders and news through its port. */
import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { serveRun } from '#src/gateways/solveur/serve-run.ts'
import { ouvrirCourse } from '#src/planner/probleme/ouvrir-course.ts'

const port = parentPort
if (port)
  serveRun(
    {
      clock: () => {
        const { user, system } = process.threadCpuUsage()
        return (user + system) / 1e6
      },
      breathe: () => setImmediate(),
      send: (news) => port.postMessage(news),
      listen: (hear) => port.on('message', hear),
    },
    ouvrirCourse,
  )
