/** What `changeplan init` looks at: the texts of the files that are there, by their paths in the folder. */
export type Project = ReadonlyMap<string, string>;

/** A file to be made, and what to do where it is there already. */
export interface SetupFile {
  readonly path: string;
  readonly text: string;
  /** What to add to a file that is there already; absent when it is fine as it is. */
  readonly addition?: string;
  /** The text is what is there with a line more, and takes its place. */
  readonly appends?: true;
}

/** A file with what remains to be done by hand, as a sentence. */
export interface Setup {
  readonly file: SetupFile;
  readonly next?: string;
}

/** Whether the package of that name is among those that package.json asks for. */
export function dependsOn(project: Project, name: string): boolean {
  const { dependencies, devDependencies } = manifestOf(project);
  return [dependencies, devDependencies].some((it) => isObject(it) && Object.hasOwn(it, name));
}

/** Whether package.json has that key. */
export const hasKey = (project: Project, key: string): boolean => Object.hasOwn(manifestOf(project), key);

/** The first of these that is there. */
export const present = (project: Project, paths: readonly string[]): string | undefined =>
  paths.find((path) => project.has(path));

/** Empty where package.json is missing or broken. */
function manifestOf(project: Project): Readonly<Record<string, unknown>> {
  try {
    const manifest: unknown = JSON.parse(project.get('package.json') ?? '{}');
    return isObject(manifest) ? manifest : {};
  } catch {
    return {};
  }
}

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null;
