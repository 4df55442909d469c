//! Documents and the facts of versions → pages: HTML as text, nothing read or written.
//!
//! [`theme::Theme`] is made once for a site. Its methods `notice`, `history`, `index` and
//! `forward` each make a page from the plain data of [`page`]; they are pure and may run in
//! several threads at once. The words of a notice come from its Document, only by [`html`]; the
//! frame around them is worded by [`words`] and looks as the templates say, which see [`view`].

pub mod article;
pub mod assets;
pub mod atom;
pub mod changes;
pub mod diff;
pub mod docx;
mod favicon;
pub mod fragment;
mod frame;
mod frame_html;
pub mod html;
pub mod html_reader;
mod icons;
mod index_page;
pub mod links;
mod lists;
pub mod markdown;
pub mod markup;
pub mod media_type;
pub mod missing;
mod notes;
mod notice;
pub mod page;
pub mod policy;
pub mod recipients;
pub mod scope;
pub mod sheet;
mod size_limit;
mod standalone;
mod structured;
pub mod text;
pub mod theme;
mod typography;
pub mod version_note;
pub mod view;
pub mod words;
