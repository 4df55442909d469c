//! The wording of each language: klartext's own, with the site's over it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::assets;
use crate::diagnostic::{Diagnostic, nearest};
use crate::locale::Locale;
use crate::model::Settings;
use crate::origin::InputFile;
use crate::parse::Node;
use crate::wording;

/// The built-in wording of each language with the site's own over it.
pub(super) fn read_locales(
    own: &BTreeMap<String, Arc<InputFile>>,
    settings: &Settings,
    tree: &Node,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Locale> {
    // In klartext's own repository the built-in wording lies where a site's own would.
    let built_in = built_in_locales();
    let mut locales = BTreeMap::new();
    for (index, language) in settings.languages.iter().enumerate() {
        let prefix = format!("{language}/");
        let of = |files: &BTreeMap<String, Arc<InputFile>>| -> Vec<Arc<InputFile>> {
            let files = files
                .iter()
                .filter(|(name, _)| name.starts_with(&prefix) && name.ends_with(".ftl"));
            files.map(|(_, file)| file.clone()).collect()
        };
        let about_name = format!("{prefix}language.toml");
        let Some(about) = own.get(&about_name).or_else(|| built_in.get(&about_name)) else {
            let known: Vec<&str> =
                built_in.keys().filter_map(|name| name.split('/').next()).collect();
            let near = nearest(language, known.iter().copied());
            let help = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!(
                    "write the wording in a folder locales/{language}/; start from `klartext init --copy locales/en/notice.ftl`"
                ),
            };
            let origin = tree.locate(&format!("languages.{index}"));
            diagnostics.push(
                Diagnostic::error(
                    "language-unknown",
                    origin,
                    format!("there is no wording for `{language}`"),
                )
                .at("languages")
                .help(help),
            );
            continue;
        };
        let files = [of(&built_in), of(own)].concat();
        let (mut locale, faults) = Locale::parse(language, about, &files);
        diagnostics.extend(faults);
        let own = of(own);
        // The built-in wording alone is tested, not looked at in every run.
        if let (false, Some(locale), Some(reference)) =
            (own.is_empty(), &mut locale, built_in.get("en/notice.ftl"))
        {
            locale.blanked = wording::blanked(locale, &reference.text, &own);
        }
        locales.extend(locale.map(|locale| (language.clone(), locale)));
    }
    locales
}

/// The files of the built-in wording, by path below `locales/`.
pub fn built_in_locales() -> BTreeMap<String, Arc<InputFile>> {
    assets::files(&assets::LOCALES)
        .into_iter()
        .filter_map(|(name, file)| {
            let text = file.contents_utf8()?.to_owned();
            let path = format!("locales/{name}");
            Some((name, Arc::new(InputFile { path, text })))
        })
        .collect()
}
