/** Aborted by the first SIGINT or SIGTERM, its reason; the next one ends the process, as it does where nobody listens. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const abort = (signal: NodeJS.Signals): void => {
    process.off('SIGINT', abort).off('SIGTERM', abort);
    controller.abort(signal);
  };
  process.on('SIGINT', abort).on('SIGTERM', abort);
  return controller.signal;
}
