// What a form shows when the server refused what was filled in, or did not answer.

import { ApiFailure } from '../api.ts';
import { useText } from '../text/text.ts';

/** The words of the server stay as they are; a server that is silent is told in ours. */
export function FormFailure({ error }: { error: unknown }) {
  const text = useText();
  if (error === undefined) return null;
  const problem = error instanceof ApiFailure ? error.problem : undefined;
  return (
    <div role="alert" className="notice notice-bad">
      <div>
        <strong>{problem?.title ?? text('error_title')}</strong>
        <p>{problem?.detail ?? text('error_offline')}</p>
      </div>
    </div>
  );
}
