/** One's own disk, as far as a browser lets a page reach it. */

/** A file that was chosen. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it can be written back; absent where the browser gives copies only. */
  readonly place?: Place;
}

/** As much of a `FileSystemFileHandle` as is used. */
export interface Place {
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    readonly write: (content: string | Uint8Array<ArrayBuffer>) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
}

interface Pickers {
  readonly showOpenFilePicker?: (options: { readonly multiple: boolean }) => Promise<readonly Place[]>;
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<Place>;
}

const { showOpenFilePicker, showSaveFilePicker } = window as Pickers;

/** The files that the reader chooses; none when they choose none. */
export async function chooseFiles(accept: string): Promise<readonly Chosen[]> {
  if (showOpenFilePicker) {
    const places = (await unlessAborted(showOpenFilePicker({ multiple: true }))) ?? [];
    return Promise.all(places.map(async (place) => ({ ...(await read(await place.getFile())), place })));
  }
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: true, accept, hidden: true });
  document.body.append(input);
  try {
    return await new Promise((resolve) => {
      input.onchange = () => resolve(Promise.all([...(input.files ?? [])].map(read)));
      input.oncancel = () => resolve([]);
      input.click();
    });
  } finally {
    input.remove();
  }
}

export const read = async (file: File): Promise<Chosen> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** Writes where the text came from, else where the reader says, else as a download. Gives the place to write again. */
export async function save(name: string, text: string, place?: Place): Promise<{ readonly place?: Place } | undefined> {
  if (!showSaveFilePicker) {
    download(name, new TextEncoder().encode(text));
    return {};
  }
  const to = place ?? (await unlessAborted(showSaveFilePicker({ suggestedName: name })));
  if (!to) return undefined;
  const file = await to.createWritable();
  await file.write(text);
  await file.close();
  return { place: to };
}

/** Into the folder that the browser keeps for downloads. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  link.click();
  // A browser may begin to read a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** To choose nothing is no failure. */
async function unlessAborted<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
