import type { Look } from './look.tsx';
import { LogoOf } from './look.tsx';

interface Props {
  readonly title: string;
  readonly purpose: string | undefined;
  readonly look?: Look | undefined;
}

export function Header({ title, purpose, look }: Props) {
  return (
    <header>
      <LogoOf look={look} />
      <h1 dir="auto">{title}</h1>
      {purpose && (
        <p class="purpose" dir="auto">
          {purpose}
        </p>
      )}
    </header>
  );
}
