// The picture of a report as PNG: the server draws it once as shapes, this browser makes the dots of it.

import { ask } from '../api.ts';
import { FormFailure } from '../parts/form-failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAct } from '../parts/use-act.ts';

const width = 1_920;
const height = 1_080;

type Props = { readonly path: string; readonly name: string; readonly label: string };

export function PictureDownload({ path, name, label }: Props) {
  const { isBusy, failure, act } = useAct();
  async function fetchPicture(): Promise<void> {
    await act(async () => {
      const drawn = await (await ask(path)).text();
      const address = await pngOf(drawn);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
    });
  }
  return (
    <>
      <button
        type="button"
        className="quiet with-icon"
        disabled={isBusy}
        onClick={() => void fetchPicture()}
      >
        <Icon name="downloads" size={16} /> {label}
      </button>
      <FormFailure error={failure} />
    </>
  );
}

/** As an address that holds the picture itself. */
async function pngOf(drawn: string): Promise<string> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser draws no pictures');
  pen.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png');
}
