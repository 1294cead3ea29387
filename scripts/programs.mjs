/** Programs of others that some tests need, by their commands, and the packages of Debian that bring them. */
export const programs = [
  { command: 'nvim', name: 'Neovim', debian: 'neovim' },
  { command: 'emacs', name: 'Emacs', debian: 'emacs-nox elpa-eglot' },
];
