// Fetches a file of the server and hands it to the browser's downloads; a refusal is told beside the button.

import { ask } from '../api.ts';
import { FormFailure } from './form-failure.tsx';
import { Icon } from './icon.tsx';
import { useAct } from './use-act.ts';

type Props = { readonly path: string; readonly name: string; readonly label: string };

export function Download({ path, name, label }: Props) {
  const { isBusy, failure, act } = useAct();
  async function fetchFile(): Promise<void> {
    await act(async () => {
      const response = await ask(path);
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      URL.revokeObjectURL(address);
    });
  }
  return (
    <>
      <button
        type="button"
        className="quiet with-icon"
        disabled={isBusy}
        onClick={() => void fetchFile()}
      >
        <Icon name="downloads" size={16} /> {label}
      </button>
      <FormFailure error={failure} />
    </>
  );
}
