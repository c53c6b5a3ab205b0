/** The run of solveur-thread.ts in a worker of the browser: same loop, same messages; its clock is the wall. */
import { serveRun } from '#src/gateways/solveur/serve-run.ts'
import { ouvrirCourse } from '#src/planner/probleme/ouvrir-course.ts'

serveRun(
  {
    clock: () => performance.now() / 1000,
    breathe: () => new Promise((done) => setTimeout(done)),
    send: (news) => self.postMessage(news),
    listen: (hear) => self.addEventListener('message', ({ data }) => hear(data)),
  },
  ouvrirCourse,
)
