/**
 * Programs of others that some tests need: their commands, the packages of Debian that bring them, and what is tried in them.
 * Where Debian 12 has none, a newer one does.
 */
export const programs = [
  { command: 'nvim', name: 'Neovim', debian: 'neovim' },
  { command: 'emacs', name: 'Emacs', debian: 'emacs-nox elpa-eglot' },
  { command: 'hx', name: 'Helix', debian: 'hx', from: 'Debian 13' },
  { command: 'zsh', name: 'zsh', debian: 'zsh' },
  { command: 'fish', name: 'fish', debian: 'fish' },
  { command: 'soffice', name: 'LibreOffice', debian: 'libreoffice-calc libreoffice-impress libreoffice-writer' },
];
