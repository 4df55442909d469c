//! The schemas under `schemas/` are those that the program prints.

use klartext::schema::SchemaOf;

use crate::tester::assert_expected;

#[test]
fn schemas_are_current() {
    for (of, name) in SchemaOf::ALL {
        assert_expected(&format!("schemas/{name}"), &of.text());
    }
}
