interface Props {
  readonly title: string;
  readonly purpose: string | undefined;
}

export function Header({ title, purpose }: Props) {
  return (
    <header>
      <h1 dir="auto">{title}</h1>
      {purpose && (
        <p class="purpose" dir="auto">
          {purpose}
        </p>
      )}
    </header>
  );
}
