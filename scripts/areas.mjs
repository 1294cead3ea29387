/** What is tried at random, and the words that choose its tests. */
export const areas = {
  text: ['robust/damage', 'robust/hostile', 'robust/features', 'model/fast', 'model/reading'],
  edits: [
    'model/incremental',
    'check/live',
    'program/kept',
    'lsp/incremental',
    'features/formatting',
    'features/rename',
  ],
  protocol: ['lsp/framing', 'lsp/server'],
  configuration: ['text/glob', 'cli/configurations'],
  files: ['workspace/trees', 'workspace/flavours', 'lsp/moving'],
  git: ['git/states'],
  writing: ['workspace/write', 'robust/faults'],
  outputs: ['cli/hostile'],
  redaction: ['report/names-kept', 'report/redact', 'cli/names-kept', 'lsp/names-kept'],
};
