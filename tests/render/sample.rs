//! A text with every role, body and inline, in Swedish and English, made by hand.

use klartext::internals::document::{
    Block, Body, Document, Group, Inline, Inlines, Item, List, Role, Row, Section, Table, Term,
};

/// Words in the sample's language.
struct Say(bool);

impl Say {
    fn it(&self, sv: &str, en: &str) -> Inlines {
        vec![Inline::Text(self.text(sv, en))]
    }

    fn text(&self, sv: &str, en: &str) -> String {
        if self.0 { sv.to_owned() } else { en.to_owned() }
    }
}

fn link(to: &str, text: Inlines) -> Inlines {
    vec![Inline::Link { link: to.to_owned(), text }]
}

fn block(id: &str, body: Body) -> Block {
    Block { id: id.to_owned(), facts: Vec::new(), body }
}

fn term(id: &str, name: Inlines, details: Vec<Inlines>) -> Term {
    Term { id: id.to_owned(), name, details, ..Term::default() }
}

fn section(id: &str, role: Role, title: Inlines, blocks: Vec<Block>) -> Section {
    Section { id: id.to_owned(), role, title, blocks, ..Section::default() }
}

/// The sample in `sv` or `en`.
pub fn document(language: &str) -> Document {
    let say = Say(language == "sv");
    let mut purposes = section(
        "purposes",
        Role::Purposes,
        say.it("Vad vi använder uppgifter till", "What we use data for"),
        Vec::new(),
    );
    purposes.sections = vec![visitors(&say), customers(&say)];
    let mut rights = section(
        "rights",
        Role::Plain,
        say.it("Dina rättigheter", "Your rights"),
        vec![Block::paragraph(
            "rights/intro",
            Vec::new(),
            say.it(
                "Det kostar inget. Du får svar inom en månad.",
                "It is free. You get an answer within one month.",
            ),
        )],
    );
    rights.sections = vec![
        section(
            "rights/access",
            Role::Right,
            say.it("Få veta vad som finns om dig", "See what is held about you"),
            vec![Block::paragraph(
                "rights/access/what",
                Vec::new(),
                say.it("Du får en kopia av dina uppgifter.", "You get a copy of your data."),
            )],
        ),
        section(
            "rights/erasure",
            Role::Right,
            say.it("Få uppgifter raderade", "Have data erased"),
            vec![Block::paragraph(
                "rights/erasure/what",
                Vec::new(),
                say.it(
                    "Du kan be oss att radera uppgifter som inte längre behövs.",
                    "You can ask us to erase data that is no longer needed.",
                ),
            )],
        ),
    ];
    Document {
        language: language.to_owned(),
        title: say.text("Personuppgiftspolicy", "Privacy policy"),
        slug: say.text("personuppgiftspolicy", "privacy-policy"),
        description: say.text(
            "Så använder Exempel AB dina personuppgifter.",
            "How Exempel AB uses your personal data.",
        ),
        sections: vec![
            glance(&say),
            controller(&say),
            purposes,
            recipients(&say),
            rights,
            objection(&say),
            principles(&say),
            label(&say),
            letter(&say),
        ],
        groups: vec![
            group(&say, "visitor", ("besökare", "visitors")),
            group(&say, "customer", ("kunder", "customers")),
        ],
    }
}

fn group(say: &Say, id: &str, (sv, en): (&str, &str)) -> Group {
    Group {
        id: id.to_owned(),
        slug: id.to_owned(),
        title: klartext::internals::locale::capital(say.it(sv, en)),
        blocks: vec![Block::paragraph(
            format!("for/{id}/intro"),
            Vec::new(),
            say.it(
                &format!("Den här sidan är för {sv}. Det som rör andra är utelämnat."),
                &format!("This page is for {en}. What concerns others is left out."),
            ),
        )],
    }
}

fn glance(say: &Say) -> Section {
    let terms = vec![
        term(
            "glance/who",
            say.it("Vem ansvarar", "Who is responsible"),
            vec![link("#controller", say.it("Exempel AB", "Exempel AB"))],
        ),
        term(
            "glance/why",
            say.it("Vad uppgifterna används till", "What data is used for"),
            vec![
                link(
                    "#purposes/enquiries",
                    say.it("Besökare: svara på frågor", "Visitors: answer questions"),
                ),
                link(
                    "#purposes/orders",
                    say.it(
                        "Kunder: leverera det du beställer",
                        "Customers: deliver what you order",
                    ),
                ),
            ],
        ),
        term(
            "glance/how-long",
            say.it("Hur länge", "How long"),
            vec![say.it("Längst i 7 år, för bokföringen.", "At most 7 years, for the accounts.")],
        ),
        term(
            "glance/recipients",
            say.it("Vilka som får uppgifter", "Who receives data"),
            vec![link("#recipients/it", say.it("It-leverantörer", "IT suppliers"))],
        ),
        term(
            "glance/rights",
            say.it("Dina rättigheter", "Your rights"),
            vec![link(
                "#rights",
                say.it("Se, rätta, radera, invända", "See, correct, erase, object"),
            )],
        ),
        term(
            "glance/complaint",
            say.it("Klaga", "Complain"),
            vec![link(
                "https://www.imy.se/",
                say.it("Integritetsskyddsmyndigheten", "Integritetsskyddsmyndigheten"),
            )],
        ),
    ];
    section(
        "glance",
        Role::Glance,
        say.it("I korthet", "At a glance"),
        vec![block("glance/facts", Body::Terms(terms))],
    )
}

fn controller(say: &Say) -> Section {
    let lines = ["Exempel AB", "Storgatan 1", "111 22 Stockholm"];
    let lines = lines.map(|line| vec![Inline::Text(line.to_owned())]).to_vec();
    let mut section = section(
        "controller",
        Role::Controller,
        say.it("Vem som ansvarar", "Who is responsible"),
        vec![
            Block::paragraph(
                "controller/name",
                Vec::new(),
                say.it("Exempel AB är personuppgiftsansvarigt.", "Exempel AB is the controller."),
            ),
            block("controller/address", Body::Address(lines)),
            block(
                "controller/contact",
                Body::Terms(vec![
                    term(
                        "controller/email",
                        say.it("E-post", "Email"),
                        vec![link(
                            "mailto:hej@example.se",
                            say.it("hej@example.se", "hej@example.se"),
                        )],
                    ),
                    term(
                        "controller/phone",
                        say.it("Telefon", "Telephone"),
                        vec![link("tel:+468123456", say.it("08-12 34 56", "+46 8 12 34 56"))],
                    ),
                ]),
            ),
        ],
    );
    section.sections = vec![self::section(
        "dpo",
        Role::Plain,
        say.it("Dataskyddsombud", "Data protection officer"),
        vec![Block::paragraph("dpo/none", Vec::new(), say.it("Vi har inget.", "We have none."))],
    )];
    section
}

fn visitors(say: &Say) -> Section {
    let mut section =
        section("purposes/for/visitor", Role::Group, say.it("Besökare", "Visitors"), Vec::new());
    section.subjects = vec!["visitor".into()];
    section.sections = vec![
        purpose(say, "enquiries", &["visitor"], ("Svara på frågor", "Answer questions")),
        purpose(
            say,
            "newsletter",
            &["visitor", "customer"],
            ("Skicka nyhetsbrev", "Send newsletters"),
        ),
    ];
    section
}

fn customers(say: &Say) -> Section {
    let also =
        say.it("Gäller också dig: skicka nyhetsbrev.", "Also concerns you: send newsletters.");
    let mut section = section(
        "purposes/for/customer",
        Role::Group,
        say.it("Kunder", "Customers"),
        vec![Block::paragraph(
            "purposes/for/customer/also",
            Vec::new(),
            link("#purposes/newsletter", also),
        )],
    );
    section.subjects = vec!["customer".into()];
    section.sections = vec![purpose(
        say,
        "orders",
        &["customer"],
        ("Leverera det du beställer", "Deliver what you order"),
    )];
    section
}

fn purpose(say: &Say, id: &str, subjects: &[&str], (sv, en): (&str, &str)) -> Section {
    let of = |key: &str| format!("purposes/{id}/{key}");
    let terms = vec![
        term(
            &of("data"),
            say.it("Uppgifter", "Data"),
            vec![say.it(
                "Namn, e-postadress och korrespondens",
                "Name, email address and correspondence",
            )],
        ),
        term(
            &of("basis"),
            say.it("Rättslig grund", "Legal basis"),
            vec![
                say.it(
                    "Intresseavvägning (artikel 6.1 f i dataskyddsförordningen)",
                    "Legitimate interests (Article 6(1)(f) GDPR)",
                ),
                say.it(
                    "Vårt berättigade intresse: hålla kontakt med den som hör av sig",
                    "Our legitimate interest: keep in touch with those who contact us",
                ),
            ],
        ),
        term(
            &of("retention"),
            say.it("Hur länge", "How long"),
            vec![say.it("5 år från den senaste kontakten", "5 years from the last contact")],
        ),
        term(
            &of("recipients"),
            say.it("Mottagare", "Recipients"),
            vec![link("#recipients/it", say.it("It-leverantörer", "IT suppliers"))],
        ),
    ];
    let mut section = section(
        &format!("purposes/{id}"),
        Role::Purpose,
        say.it(sv, en),
        vec![block(&of("facts"), Body::Terms(terms))],
    );
    section.subjects = subjects.iter().map(|id| (*id).to_owned()).collect();
    section
}

fn recipients(say: &Say) -> Section {
    let row =
        |id: &str, cells: Vec<Vec<Inlines>>| Row { id: id.to_owned(), cells, ..Row::default() };
    let table = Table {
        head: vec![
            say.it("Mottagare", "Recipient"),
            say.it("Vad de gör", "What they do"),
            say.it("Var", "Where"),
        ],
        rows: vec![
            row(
                "recipients/it",
                vec![
                    vec![
                        say.it("It-leverantörer", "IT suppliers"),
                        say.it("Personuppgiftsbiträden", "Processors"),
                    ],
                    vec![
                        say.it("Driver våra system", "Run our systems"),
                        link(
                            "#purposes/orders",
                            say.it("Leverera det du beställer", "Deliver what you order"),
                        ),
                    ],
                    vec![say.it("Sverige", "Sweden"), say.it("Irland", "Ireland")],
                ],
            ),
            row(
                "recipients/police",
                vec![
                    vec![say.it("Polismyndigheten", "The police")],
                    vec![say.it("Utreder brott", "Investigate crime")],
                    Vec::new(),
                ],
            ),
        ],
    };
    section(
        "recipients",
        Role::Plain,
        say.it("Vilka som får uppgifter", "Who receives data"),
        vec![block("recipients/table", Body::Table(table))],
    )
}

fn objection(say: &Say) -> Section {
    section(
        "right-to-object",
        Role::Objection,
        say.it("Din rätt att invända", "Your right to object"),
        vec![
            block(
                "right-to-object/what",
                Body::Notice(vec![
                    say.it(
                        "Du kan när som helst säga nej till direkt marknadsföring.",
                        "You can say no to direct marketing at any time.",
                    ),
                    say.it(
                        "Du kan invända när vi stöder oss på en intresseavvägning.",
                        "You can object where we rely on legitimate interests.",
                    ),
                ]),
            ),
            Block::paragraph(
                "right-to-object/how",
                Vec::new(),
                say.it("Skriv till oss.", "Write to us."),
            ),
        ],
    )
}

/// An editor's text with all that Markdown can hold.
fn principles(say: &Say) -> Section {
    let words = vec![
        Inline::Text(say.text("Vi samlar ", "We collect ")),
        Inline::Strong { strong: say.it("bara det som behövs", "only what is needed") },
        Inline::Text(" & ".into()),
        Inline::Emphasis { emphasis: say.it("inget mer", "nothing more") },
        Inline::Text(": ".into()),
        Inline::Code { code: "<id>".into() },
        Inline::Text(", ".into()),
        Inline::Foreign { foreign: "fr".into(), text: vec![Inline::Text("raison d'être".into())] },
        Inline::Break { line: true },
        Inline::Text(say.text("Sedan ", "Since ")),
        Inline::Date {
            date: jiff::civil::date(2018, 5, 25),
            text: say.text("25 maj 2018", "25 May 2018"),
        },
        Inline::Text(". ".into()),
        Inline::Link {
            link: "https://example.se/?a=1&b=\"2\"".into(),
            text: say.it("Läs mer", "Read more"),
        },
        Inline::Link { link: "javascript:alert(1)".into(), text: say.it(" här", " here") },
    ];
    let inner = List::ordered(1, vec![item(say, "Ett", "One"), item(say, "Två", "Two")]);
    let mut outer = item(say, "Rättvist", "Fairly");
    outer.list = Some(inner);
    section(
        "section/principles",
        Role::Plain,
        say.it("Våra principer", "Our principles"),
        vec![
            Block::paragraph("section/principles/1", Vec::new(), words),
            block("section/principles/2", Body::Heading(1, say.it("Hur vi gör", "How we do it"))),
            block(
                "section/principles/3",
                Body::List(List::unordered(vec![outer, item(say, "Öppet", "Openly")])),
            ),
        ],
    )
}

fn item(say: &Say, sv: &str, en: &str) -> Item {
    Item::of(say.it(sv, en))
}

fn label(say: &Say) -> Section {
    let terms = vec![
        term(
            "label/retention",
            say.it("Längsta tid", "Longest period"),
            vec![say.it("7 år", "7 years")],
        ),
        term(
            "label/transfers",
            say.it("Tredjeländer", "Third countries"),
            vec![say.it("Inga", "None")],
        ),
        term("label/recipients", say.it("Mottagare", "Recipients"), vec![say.it("2", "2")]),
    ];
    section(
        "label",
        Role::Label,
        say.it("Etiketten", "The label"),
        vec![block("label/facts", Body::Terms(terms))],
    )
}

fn letter(say: &Say) -> Section {
    let mut letters =
        section("letters", Role::Letters, say.it("Färdiga brev", "Ready letters"), Vec::new());
    letters.sections = vec![section(
        "letters/access",
        Role::Letter,
        say.it("Be att få se dina uppgifter", "Ask to see your data"),
        vec![
            Block::paragraph(
                "letters/access/text",
                Vec::new(),
                say.it(
                    "Hej! Jag vill veta vilka uppgifter ni har om mig.",
                    "Hello! I want to know which data you hold about me.",
                ),
            ),
            Block::paragraph(
                "letters/access/send",
                Vec::new(),
                link(
                    "mailto:hej@example.se?subject=Registerutdrag",
                    say.it("Skicka med e-post", "Send by email"),
                ),
            ),
        ],
    )];
    letters
}
