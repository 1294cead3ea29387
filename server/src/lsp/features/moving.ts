import { WillRenameFilesRequest, type WorkspaceEdit } from 'vscode-languageserver';
import { links } from '../../features/links.ts';
import { repath } from '../../features/paths.ts';
import { readDocument } from '../../model/document.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import type { Edit } from '../../text/edit.ts';
import { type Move, movedName, pathTo } from '../../workspace/paths.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { type LspFeature, needsAll } from '../session.ts';

interface Moving {
  readonly files: readonly { readonly oldUri: string; readonly newUri: string }[];
}

/**
 * When files or folders are about to move: the edits that keep every path right that leads to one of them or stands in one.
 * The editor makes them together with the move, so that one undo takes both back.
 */
export const moving: LspFeature = {
  capabilities: () => ({ workspace: { fileOperations: { willRename: { filters } } } }),
  listen(session) {
    session.connection.onRequest<WorkspaceEdit | null, void>(
      WillRenameFilesRequest.method,
      session.answerAll('will rename files', needsMoved, (snapshot, { files }: Moving) => {
        const edits = editsFor(movesOf(files), snapshot);
        return edits.length > 0 ? toWorkspaceEdit(edits, snapshot, session.editor.versionedEdits) : undefined;
      }),
    );
  },
};

/** Files that can be plans, be used by them or configure them, logos, and any folder, wherever the editor keeps them. */
const filters = [
  { pattern: { glob: '**/*.{yaml,yml,svg,png}', matches: 'file' as const } },
  { pattern: { glob: '**', matches: 'folder' as const } },
];

const movesOf = (files: Moving['files']): readonly Move[] =>
  files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));

/** All plans, and where the evidence in them leads to. */
async function needsMoved(snapshot: Snapshot): Promise<void> {
  await needsAll(snapshot);
  const found = snapshot.plans().flatMap(links);
  await Promise.all(found.map((link) => 'path' in link && snapshot.seek(link.at.file, link.path)));
}

function editsFor(moves: readonly Move[], snapshot: Snapshot): readonly Edit[] {
  const plans = new Map(snapshot.plans().map((checked) => [checked.document.file, checked]));
  const byFile = new Map<string, Map<string, string>>();
  for (const { from, path, name } of snapshot.references()) {
    const after = pathTo(movedName(from, moves), movedName(name, moves));
    // What leads there all the same stays as its author has written it.
    if (after === undefined || after === pathTo(from, name)) continue;
    byFile.set(from, (byFile.get(from) ?? new Map()).set(path, after));
  }
  return [...byFile].flatMap(([file, paths]) => {
    snapshot.mustBeCurrent(file);
    const checked = plans.get(file);
    const document = checked?.document ?? readDocument(file, snapshot.textOf(file) ?? '');
    return repath(document, checked, (path) => paths.get(path));
  });
}
