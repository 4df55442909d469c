"""The language server, driven by a client that others keep (pytest-lsp): every capability that it
announces. Run by tests/outside/clients.rs, which names the program and a site."""

import asyncio
import os
import pathlib

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import ClientServerConfig, LanguageClient

PROGRAM = os.environ["KLARTEXT"]
SITE = pathlib.Path(os.environ["SITE"])
NOTICE = SITE / "content/webshop/notice.toml"
TEXT = NOTICE.read_text()
DOCUMENT = t.TextDocumentIdentifier(uri=NOTICE.as_uri())


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[PROGRAM, "lsp", "--today", "2026-11-23"])
)
async def client(lsp_client: LanguageClient):
    params = t.InitializeParams(
        capabilities=pytest_lsp.client_capabilities("visual-studio-code"),
        workspace_folders=[t.WorkspaceFolder(uri=SITE.as_uri(), name="site")],
    )
    lsp_client.introduction = await lsp_client.initialize_session(params)
    item = t.TextDocumentItem(uri=NOTICE.as_uri(), language_id="toml", version=1, text=TEXT)
    lsp_client.text_document_did_open(t.DidOpenTextDocumentParams(text_document=item))
    await lsp_client.wait_for_notification("textDocument/publishDiagnostics")
    yield
    await lsp_client.shutdown_session()


def place(words):
    before = TEXT[: TEXT.index(words) + len(words)]
    return t.Position(line=before.count("\n"), character=len(before.rsplit("\n", 1)[-1]))


async def findings(client):
    for _ in range(200):
        found = client.diagnostics.get(NOTICE.as_uri())
        if found:
            return found
        await asyncio.sleep(0.05)
    raise AssertionError("no findings")


def test_each_capability_has_a_test(client):
    capabilities = client.introduction.capabilities
    names = {name for name in dir(capabilities) if name.endswith("_provider")}
    announced = {name for name in names if getattr(capabilities, name)}
    assert announced == {
        "completion_provider",
        "hover_provider",
        "inlay_hint_provider",
        "code_action_provider",
        "definition_provider",
        "references_provider",
        "rename_provider",
        "document_symbol_provider",
        "folding_range_provider",
        "document_formatting_provider",
        "document_link_provider",
        "code_lens_provider",
        "semantic_tokens_provider",
        "execute_command_provider",
    }


@pytest.mark.asyncio
async def test_findings_have_a_rule_and_its_page(client):
    found = await findings(client)
    assert all(one.source == "klartext" and one.code for one in found)
    assert all(one.code_description.href.startswith("klartext:/rules/") for one in found)


@pytest.mark.asyncio
async def test_completion(client):
    params = t.CompletionParams(text_document=DOCUMENT, position=place('recipients = ["shop-'))
    answer = await client.text_document_completion_async(params)
    assert answer.items[0].label == "shop-platform"


@pytest.mark.asyncio
async def test_hover(client):
    params = t.HoverParams(text_document=DOCUMENT, position=place("law = \"konsument"))
    answer = await client.text_document_hover_async(params)
    assert "konsumentkoplagen" in answer.contents.value


@pytest.mark.asyncio
async def test_inlay_hints_are_off(client):
    everything = t.Range(start=t.Position(0, 0), end=t.Position(999, 0))
    params = t.InlayHintParams(text_document=DOCUMENT, range=everything)
    assert not await client.text_document_inlay_hint_async(params)


@pytest.mark.asyncio
async def test_code_actions(client):
    found = await findings(client)
    titles = set()
    for one in found:
        context = t.CodeActionContext(diagnostics=[one])
        params = t.CodeActionParams(text_document=DOCUMENT, range=one.range, context=context)
        actions = await client.text_document_code_action_async(params)
        titles |= {action.title for action in actions}
    assert any(title.startswith("Allow `") for title in titles), titles


@pytest.mark.asyncio
async def test_definition_and_references(client):
    where = place('recipients = ["shop-')
    params = t.DefinitionParams(text_document=DOCUMENT, position=where)
    definition = await client.text_document_definition_async(params)
    line = TEXT.splitlines()[definition[0].range.start.line]
    assert line == "[recipients.shop-platform]"
    context = t.ReferenceContext(include_declaration=True)
    params = t.ReferenceParams(text_document=DOCUMENT, position=where, context=context)
    references = await client.text_document_references_async(params)
    assert len(references) == TEXT.count("shop-platform")


@pytest.mark.asyncio
async def test_rename(client):
    where = place('recipients = ["shop-')
    prepared = await client.text_document_prepare_rename_async(
        t.PrepareRenameParams(text_document=DOCUMENT, position=where)
    )
    assert prepared.placeholder == "shop-platform"
    params = t.RenameParams(text_document=DOCUMENT, position=where, new_name="shop")
    edit = await client.text_document_rename_async(params)
    assert sum(len(one.edits) for one in edit.document_changes) == TEXT.count("shop-platform")


@pytest.mark.asyncio
async def test_structure(client):
    params = t.DocumentSymbolParams(text_document=DOCUMENT)
    symbols = await client.text_document_document_symbol_async(params)
    assert {"purposes", "recipients"} <= {symbol.name for symbol in symbols}
    params = t.FoldingRangeParams(text_document=DOCUMENT)
    folds = await client.text_document_folding_range_async(params)
    assert len(folds) >= TEXT.count("\n[")
    params = t.DocumentLinkParams(text_document=DOCUMENT)
    assert not await client.text_document_document_link_async(params)


@pytest.mark.asyncio
async def test_lenses_and_tokens(client):
    params = t.CodeLensParams(text_document=DOCUMENT)
    assert not await client.text_document_code_lens_async(params)
    params = t.SemanticTokensParams(text_document=DOCUMENT)
    tokens = await client.text_document_semantic_tokens_full_async(params)
    assert not tokens.data
    params = t.ExecuteCommandParams(command="klartext.show", arguments=["klartext:/rules/retention-missing.md"])
    assert await client.workspace_execute_command_async(params) is None


@pytest.mark.asyncio
async def test_formatting(client):
    options = t.FormattingOptions(tab_size=2, insert_spaces=True)
    params = t.DocumentFormattingParams(text_document=DOCUMENT, options=options)
    assert not await client.text_document_formatting_async(params)
