-- klartext in Neovim: starts the language server for the files of a site.
--
-- Put this file into ~/.config/nvim/plugin/, or source it from your configuration. Neovim 0.7 or newer.
-- `vim.g.klartext_command` names another program, `vim.g.klartext_settings` has its settings.

local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  while folder ~= vim.fn.fnamemodify(folder, ':h') do
    if vim.fn.filereadable(folder .. '/content/site.toml') == 1 then
      return folder
    end
    folder = vim.fn.fnamemodify(folder, ':h')
  end
end

local clients = {}

local function attach(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  local root = root_of(path)
  if root == nil then
    return
  end
  if clients[root] == nil or vim.lsp.get_client_by_id(clients[root]) == nil then
    clients[root] = vim.lsp.start_client({
      name = 'klartext',
      cmd = vim.g.klartext_command or { 'klartext', 'lsp' },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
      settings = { klartext = vim.g.klartext_settings or {} },
      init_options = vim.g.klartext_settings or {},
    })
  end
  vim.lsp.buf_attach_client(buffer, clients[root])
  vim.api.nvim_buf_set_option(buffer, 'omnifunc', 'v:lua.vim.lsp.omnifunc')
end

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  pattern = { '*.toml', '*.md' },
  callback = function(event)
    attach(event.buf)
  end,
})
