//! klartext
pub mod derive;
pub mod diagnostic;
pub mod document;
pub mod locale;
pub mod model;
pub mod origin;
pub mod parse;
pub mod resolve;
pub mod rules;
pub mod shape;
pub mod tables;
