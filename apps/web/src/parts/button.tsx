// Buttons that act. What leads to another page is a link that looks the same: `className="button"`.

import type { ButtonHTMLAttributes } from 'react';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** The main thing to do is filled; what stands beside it is not. */
  readonly variant?: 'filled' | 'default';
  readonly size?: 'xs' | 'sm' | 'md';
  /** The act is under way: it cannot be asked for a second time. */
  readonly loading?: boolean;
};

export function Button({
  variant = 'filled',
  size = 'sm',
  loading = false,
  disabled = false,
  className = '',
  type = 'button',
  ...more
}: Props) {
  const look = `button button-${variant} button-${size} ${loading ? 'button-busy' : ''} ${className}`;
  return (
    <button
      {...more}
      type={type}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      className={look.trim()}
    />
  );
}
