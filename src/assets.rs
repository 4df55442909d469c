//! Files embedded in the program: the built-in locales, theme and static files.

use include_dir::{Dir, File, include_dir};

/// `locales/`: a folder for each language.
pub static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// `templates/`: the theme.
pub static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// `static/`: style sheets and images.
pub static STATIC: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The files of a folder with their paths below it, sorted.
pub fn files<'a>(dir: &'a Dir<'a>) -> Vec<(String, &'a File<'a>)> {
    let mut files = Vec::new();
    collect(dir, &mut files);
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    files
}

fn collect<'a>(dir: &'a Dir<'a>, files: &mut Vec<(String, &'a File<'a>)>) {
    let path = |file: &File<'_>| file.path().to_string_lossy().replace('\\', "/");
    files.extend(dir.files().map(|file| (path(file), file)));
    dir.dirs().for_each(|dir| collect(dir, files));
}
