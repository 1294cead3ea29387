/** What is to be done next in many plans, in words. */
export interface AgendaView {
  readonly summary: string;
  readonly plans: readonly {
    readonly title: string;
    readonly path: string;
    readonly outlook: string;
    readonly lines: readonly string[];
  }[];
}

export function AgendaPage({ summary, plans }: AgendaView) {
  return (
    <main>
      <h1>Agenda</h1>
      <p>{summary}</p>
      {plans.map(({ title, path, outlook, lines }) => (
        <section key={path}>
          <h2>{title}</h2>
          <p>{`${path}: ${outlook}`}</p>
          <ul>
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
