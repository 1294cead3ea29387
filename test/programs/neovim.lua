-- Run in Neovim after the recipe of docs/editors.md for its version: does what a person does, and tells on standard output what
-- came of it. Knows the names of 0.7 as well as those of 0.11 and newer.
local function tell(what, fine, more)
  io.stdout:write((fine and 'ok ' or 'FAILED ') .. what .. (fine and '' or ': ' .. tostring(more)) .. '\n')
end

local function client()
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  for _, it in pairs(clients) do
    return it
  end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function place(line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

vim.wait(20000, function()
  return #vim.diagnostic.get(0) > 0
end)
local found = vim.diagnostic.get(0)
tell('diagnostics', #found > 0 and found[1].source == 'changeplan', #found)

local hover = ask('textDocument/hover', place(4, 4))
tell('hover', hover and vim.inspect(hover.contents):find('Board') ~= nil, vim.inspect(hover))

local completion = ask('textDocument/completion', place(4, 33)) or {}
local labels = {}
for _, item in ipairs(completion.items or completion) do
  labels[item.label] = true
end
tell('completion', labels['resistant'], vim.inspect(completion):sub(1, 400))

local params = vim.lsp.util.make_range_params(0, 'utf-16')
params.range = { start = { line = 3, character = 2 }, ['end'] = { line = 3, character = 7 } }
params.context = { diagnostics = {} }
local actions = ask('textDocument/codeAction', params) or {}
tell('code action', #actions > 0, #actions)

place(4, 3)
vim.lsp.buf.rename('trustees')
vim.wait(20000, function()
  return text():find('targets: trustees', 1, true) ~= nil
end)
tell('rename', text():find('  trustees: {', 1, true) and not text():find('board', 1, true), text())

if vim.lsp.buf.format then
  vim.lsp.buf.format({ timeout_ms = 20000 })
else
  vim.lsp.buf.formatting_sync({}, 20000)
end
tell('format', text():find('\n  ask:\n    type: seek-counsel\n', 1, true) ~= nil, text())

local it = client()
local ended
if it.is_stopped then
  it:stop()
  ended = vim.wait(20000, function()
    return it:is_stopped()
  end)
else
  local process = it.rpc.handle
  vim.lsp.stop_client(it.id)
  ended = vim.wait(20000, function()
    return process:is_closing() or not process:is_active()
  end)
end
tell('clean exit', ended, 'the server still runs')
vim.cmd('qa!')
