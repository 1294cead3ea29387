;; Run in Emacs after the recipe of docs/editors.md: does what a person does, and tells on standard output what came of it.
(require 'flymake)
(setq-default case-fold-search nil)
(setq eglot-autoshutdown nil eglot-sync-connect 20 eglot-connect-timeout 60)

(defun tell (what fine more)
  (princ (format "%s %s%s\n" (if fine "ok" "FAILED") what (if fine "" (format ": %S" more)))))

(defun wait-for (condition)
  (let ((end (+ (float-time) 20)) (met nil))
    (while (and (not (setq met (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    met))

(defun ask (method)
  (jsonrpc-request (eglot-current-server) method (eglot--TextDocumentPositionParams) :timeout 20))

(find-file (getenv "PLAN"))
(tell "mode" (eq major-mode 'changeplan-mode) major-mode)
(apply #'eglot--connect (eglot--guess-contact))
(flymake-mode 1)
(flymake-start)
(wait-for (lambda () (flymake-diagnostics)))
(tell "diagnostics" (flymake-diagnostics) nil)

(goto-char (point-min))
(search-forward "\n  board")
(backward-char 2)
(let ((hover (ask :textDocument/hover)))
  (tell "hover" (string-match-p "Board" (format "%S" hover)) hover))

(search-forward "stance: ")
(let ((completion (ask :textDocument/completion)))
  (tell "completion" (string-match-p "resistant" (format "%S" completion)) completion))

(goto-char (point-min))
(search-forward "\n  board")
(let ((actions (jsonrpc-request (eglot-current-server) :textDocument/codeAction
                                (list :textDocument (eglot--TextDocumentIdentifier)
                                      :range (list :start (eglot--pos-to-lsp-position (- (point) 3))
                                                   :end (eglot--pos-to-lsp-position (- (point) 1)))
                                      :context (list :diagnostics []))
                                :timeout 20)))
  (tell "code action" (> (length actions) 0) actions))

(backward-char 2)
(eglot-rename "trustees")
(tell "rename" (and (string-match-p "targets: trustees" (buffer-string))
                    (not (string-match-p "board" (buffer-string))))
      (buffer-string))

(eglot-format-buffer)
(tell "format" (string-match-p "\n  ask:\n    type: seek-counsel\n" (buffer-string)) (buffer-string))

(let* ((server (eglot-current-server))
       (process (jsonrpc--process server)))
  ;; What eglot-shutdown says, without its tenth of a second after which it kills.
  (jsonrpc-request server :shutdown nil :timeout 20)
  (jsonrpc-notify server :exit nil)
  (wait-for (lambda () (not (process-live-p process))))
  (tell "clean exit" (and (not (process-live-p process)) (eql 0 (process-exit-status process)))
        (process-exit-status process)))
(set-buffer-modified-p nil)
(kill-emacs 0)
