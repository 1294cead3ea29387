import { Disposable, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageclient';

/**
 * Tells the server at once of files that are written in this editor. The watcher tells of them as well, but later, and on
 * some disks not at all.
 */
export function tellWhatIsWritten(server: BaseLanguageClient): Disposable {
  const tell = (uris: readonly Uri[], type: FileChangeType) => {
    const changes = uris.filter(({ path }) => mayMatter.test(path)).map((uri) => ({ uri: asUri(uri), type }));
    if (changes.length > 0 && server.isRunning())
      void server.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  };
  const asUri = (uri: Uri) => server.code2ProtocolConverter.asUri(uri);
  return Disposable.from(
    workspace.onDidSaveTextDocument(({ uri }) => tell([uri], FileChangeType.Changed)),
    workspace.onDidCreateFiles(({ files }) => tell(files, FileChangeType.Created)),
    workspace.onDidDeleteFiles(({ files }) => tell(files, FileChangeType.Deleted)),
  );
}

/** Plans, what they use, names and configurations are YAML. */
const mayMatter = /\.ya?ml$|\/\.gitignore$/;
