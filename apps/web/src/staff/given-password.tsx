// A password that was made for somebody: shown once, to be told in person.

import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { useText } from '../text/text.ts';

type Props = {
  readonly name: string;
  readonly password: string;
  readonly validHours: number;
  readonly onTold: () => void;
};

export function GivenPassword({ name, password, validHours, onTold }: Props) {
  const text = useText();
  return (
    <section className="card form" role="status">
      <h2>
        {text('user_made')}: {name}
      </h2>
      <p className="secret">
        <code>{password}</code>
      </p>
      <p>{text('user_password_once', { hours: validHours })}</p>
      <p className="muted">{text('user_password_how')}</p>
      <p className="row">
        <CopyButton label={text('app_copy')} content={() => password} />
      </p>
      <Button onClick={onTold}>{text('user_close')}</Button>
    </section>
  );
}
