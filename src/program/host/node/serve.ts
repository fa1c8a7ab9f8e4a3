import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';

/** Makes a worker of this thread: it answers messages, with what it was given at its start. */
export function serve(answering: (data: unknown) => (message: unknown) => Promise<unknown>): void {
  const answer = answering(workerData);
  workerpool.worker({
    answer: (message: unknown) => {
      workerpool.workerEmit('begun');
      return answer(message);
    },
  });
}
