/** What is tried at random, and in which tests, the quickest first. */
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
  configuration: ['text/glob', 'cli/configurations', 'cli/edges'],
  files: ['workspace/flavours', 'lsp/moving', 'workspace/search', 'workspace/trees'],
  git: ['git/states'],
  writing: ['workspace/write', 'robust/faults'],
  outputs: ['cli/hostile'],
  redaction: ['report/names-kept', 'report/redact', 'lsp/names-kept', 'cli/names-kept'],
};
