/** The page of a rule, as the build gives it. */
declare module '*.md' {
  const page: { readonly summary: string; readonly text: () => Promise<string> };
  export default page;
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
