/** The page of a rule, as the build gives it. */
declare module '*.md' {
  const page: { readonly summary: string; readonly text: Record<'en' | 'de', () => Promise<string>> };
  export default page;
}
/** What each rule finds, in a sentence of German, by the English sentence. */
declare module 'rule-summaries-de' {
  const summaries: Readonly<Record<string, string>>;
  export default summaries;
}
/** esbuild gives these as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.yaml' {
  const text: string;
  export default text;
}
