/** The page of a rule, as the build gives it. */
declare module '*.md' {
  const pages: Record<'en' | 'de', { readonly summary: string; readonly text: () => Promise<string> }>;
  export default pages;
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
