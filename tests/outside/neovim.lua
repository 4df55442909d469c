-- Neovim as an editor of a notice, without a window: opens it, completes an id, applies a fix, renames a
-- recipient. Writes what it saw to the file that $RESULT names.

local notice = vim.env.NOTICE
vim.g.klartext_command = { vim.env.KLARTEXT, 'lsp', '--today', '2026-11-23' }
vim.cmd('source ' .. vim.env.PLUGIN)
vim.cmd('edit ' .. notice)
local buffer = vim.api.nvim_get_current_buf()
local result = {}

local function fail(why)
  vim.fn.writefile({ vim.fn.json_encode({ error = why, seen = result }) }, vim.env.RESULT)
  vim.cmd('cquit 1')
end

local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then
    fail('waited in vain for ' .. what)
  end
end

local function rules()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    found[#found + 1] = one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code)
  end
  return found
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

local function line_of(words)
  for index, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then
      return index, column - 1
    end
  end
  fail('no line with ' .. words)
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 30000)
  for _, answer in pairs(answers or {}) do
    if answer.error then
      fail(method .. ': ' .. vim.inspect(answer.error))
    end
    return answer.result
  end
  fail('no answer to ' .. method)
end

wait('the server', function()
  local ready = false
  for _, client in pairs(vim.lsp.buf_get_clients(buffer)) do
    ready = client.initialized
  end
  return ready
end)
wait('findings', function()
  return #vim.diagnostic.get(buffer) > 0
end)
result.opened = rules()

-- An id of a recipient, completed as the omnifunc does.
local row, column = line_of('recipients = ["shop-platform"]')
local line = vim.api.nvim_buf_get_lines(buffer, row - 1, row, false)[1]
local typed = line:gsub('"shop%-platform"%]', '"shop-platform", "mai"]')
vim.api.nvim_buf_set_lines(buffer, row - 1, row, false, { typed })
vim.api.nvim_win_set_cursor(0, { row, #typed - 2 })
local list = request('textDocument/completion', vim.lsp.util.make_position_params(0, 'utf-16'))
local items = list.items or list
table.sort(items, function(a, b)
  return a.sortText < b.sortText
end)
result.completed = items[1].label
vim.lsp.util.apply_text_edits({ items[1].textEdit }, buffer, 'utf-16')
result.line = vim.api.nvim_buf_get_lines(buffer, row - 1, row, false)[1]

-- A number without its hyphen is a finding, and its fix brings the hyphen back.
row = line_of('registration_number')
line = vim.api.nvim_buf_get_lines(buffer, row - 1, row, false)[1]
vim.api.nvim_buf_set_lines(buffer, row - 1, row, false, { (line:gsub('%-', '')) })
wait('the finding', function()
  return vim.tbl_contains(rules(), 'orgnr-format')
end)
vim.api.nvim_win_set_cursor(0, { row, line:find('"', 1, true) + 2 })
local range = vim.lsp.util.make_range_params(0, 'utf-16')
range.context = { diagnostics = {}, only = { 'quickfix' } }
for _, action in ipairs(request('textDocument/codeAction', range)) do
  if action.isPreferred then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
result.fixed = vim.api.nvim_buf_get_lines(buffer, row - 1, row, false)[1] == line
wait('the finding to go', function()
  return not vim.tbl_contains(rules(), 'orgnr-format')
end)

-- A recipient under another name, everywhere.
row, column = line_of('[recipients.carrier]')
vim.api.nvim_win_set_cursor(0, { row, column + #'[recipients.c' })
local before = text()
vim.lsp.buf.rename('parcel-service')
wait('the rename', function()
  return text() ~= before
end)
result.renamed = text()

vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
vim.cmd('qall!')
