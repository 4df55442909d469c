### Laws in English. Klartext, 2026-11-23.
###
### The name stands as in the middle of a sentence, with its number. .period is the law's period: words
### that stand alone in a table cell or after a heading. Repealed laws are kept, for references.
### A period that is not confirmed is marked in src/tables/laws.toml (unconfirmed).
### The titles are the usual English ones; "# our title" marks one that is our own translation.

## Accounts, tax, companies

law-bokforingslagen = the Swedish Accounting Act (1999:1078)
    .period = until the end of the seventh year after the calendar year in which the financial year ended
law-skatteforfarandelagen = the Swedish Tax Procedures Act (2011:1244)
law-skatteforfarandeforordningen = the Swedish Tax Procedures Ordinance (2011:1261)
    .period = 7 years after the end of the calendar year that the records concern
law-inkomstskattelagen = the Swedish Income Tax Act (1999:1229)
law-socialavgiftslagen = the Swedish Social Security Contributions Act (2000:980)
law-mervardesskattelagen = the Swedish Value Added Tax Act (2023:200)
law-aktiebolagslagen = the Swedish Companies Act (2005:551)
law-lagen-om-ekonomiska-foreningar = the Swedish Economic Associations Act (2018:672)

## Personal data, cameras, electronic communications

law-gdpr = the General Data Protection Regulation (EU) 2016/679
law-dataskyddslagen = the Swedish Data Protection Act (2018:218)
law-brottsdatalagen = the Swedish Criminal Data Act (2018:1177)
law-kamerabevakningslagen = the Swedish Camera Surveillance Act (2018:1200)
law-lek = the Swedish Electronic Communications Act (2022:482)
# our title
law-visselblasarlagen = the Swedish Whistleblowing Act (2021:890)
    .period = at most 2 years after the follow-up case was closed

## Work

law-las = the Swedish Employment Protection Act (1982:80)
law-mbl = the Swedish Co-Determination in the Workplace Act (1976:580)
law-semesterlagen = the Swedish Annual Leave Act (1977:480)
law-arbetsmiljolagen = the Swedish Work Environment Act (1977:1160)
law-arbetstidslagen = the Swedish Working Hours Act (1982:673)
law-foraldraledighetslagen = the Swedish Parental Leave Act (1995:584)
law-sjuklonelagen = the Swedish Sick Pay Act (1991:1047)
law-socialforsakringsbalken = the Swedish Social Insurance Code (2010:110)
law-diskrimineringslagen = the Swedish Discrimination Act (2008:567)
    .period = 2 years after the decision or event that a claim of discrimination can concern
# our title
law-lagen-om-registerkontroll-av-personer-som-ska-arbeta-med-barn = the Swedish Act on Criminal Records Checks of Persons Who Are to Work with Children (2013:852)
# our title
law-belastningsregisterlagen = the Swedish Criminal Records Act (1998:620)

## Customers, consumers, claims

law-preskriptionslagen = the Swedish Limitations Act (1981:130)
    .period = 10 years after the claim arose, or 3 years where a company has a claim on a consumer
law-konsumentkoplagen = the Swedish Consumer Sales Act (2022:260)
    .period = 3 years and 2 months after the goods were delivered
law-konsumenttjanstlagen = the Swedish Consumer Services Act (1985:716)
    .period = 3 years after the service was completed, or 10 years where it concerns land, buildings and fixed structures
law-distansavtalslagen = the Swedish Distance and Off-Premises Contracts Act (2005:59)
law-marknadsforingslagen = the Swedish Marketing Act (2008:486)

## Banks, credit, insurance

law-penningtvattslagen = the Swedish Anti-Money Laundering Act (2017:630)
    .period = 5 years after the business relationship ended or, where there was none, after the measure or transaction was carried out
law-kreditupplysningslagen = the Swedish Credit Information Act (1973:1173)
law-inkassolagen = the Swedish Debt Recovery Act (1974:182)
law-konsumentkreditlagen = the Swedish Consumer Credit Act (2010:1846)
law-lagen-om-bank-och-finansieringsrorelse = the Swedish Banking and Financing Business Act (2004:297)
law-betaltjanstlagen = the Swedish Payment Services Act (2010:751)
law-forsakringsavtalslagen = the Swedish Insurance Contracts Act (2005:104)
    .period = 10 years after the event that gives a right to compensation under the insurance

## Housing

law-jordabalken = the Swedish Land Code (1970:994)
law-bostadsrattslagen = the Swedish Tenant-Ownership Act (1991:614)

## Health and care

law-patientdatalagen = the Swedish Patient Data Act (2008:355)
    .period = at least 10 years after the last entry was made in the record document
# our title
law-lagen-om-sammanhallen-vard-och-omsorgsdokumentation = the Swedish Act on Shared Health and Social Care Records (2022:913)
law-halso-och-sjukvardslagen = the Swedish Health and Medical Services Act (2017:30)
law-patientlagen = the Swedish Patient Act (2014:821)
law-patientsakerhetslagen = the Swedish Patient Safety Act (2010:659)
law-tandvardslagen = the Swedish Dental Care Act (1985:125)
law-smittskyddslagen = the Swedish Communicable Diseases Act (2004:168)
law-socialtjanstlagen = the Swedish Social Services Act (2025:400)
law-lss = the Swedish Act concerning Support and Service for Persons with Certain Functional Impairments (1993:387)

## Schools and public bodies

law-skollagen = the Swedish Education Act (2010:800)
law-bibliotekslagen = the Swedish Library Act (2013:801)
law-kommunallagen = the Swedish Local Government Act (2017:725)
law-forvaltningslagen = the Swedish Administrative Procedure Act (2017:900)
law-offentlighets-och-sekretesslagen = the Swedish Public Access to Information and Secrecy Act (2009:400)
law-arkivlagen = the Swedish Archives Act (1990:782)
law-tryckfrihetsforordningen = the Swedish Freedom of the Press Act (1949:105)
law-folkbokforingslagen = the Swedish Population Registration Act (1991:481)
law-vallagen = the Swedish Elections Act (2005:837)
law-plan-och-bygglagen = the Swedish Planning and Building Act (2010:900)
law-miljobalken = the Swedish Environmental Code (1998:808)
law-alkohollagen = the Swedish Alcohol Act (2010:1622)
law-lagen-om-skydd-mot-olyckor = the Swedish Civil Protection Act (2003:778)
law-foraldrabalken = the Swedish Children and Parents Code (1949:381)
law-lou = the Swedish Public Procurement Act (2016:1145)

## Repealed, kept so that a notice that cites them is told

law-personuppgiftslagen = the Swedish Personal Data Act (1998:204)
law-lek-2003 = the Swedish Electronic Communications Act (2003:389)
law-kameraovervakningslagen = the Swedish Camera Surveillance Act (2013:460)
law-socialtjanstlagen-2001 = the Swedish Social Services Act (2001:453)
law-konsumentkoplagen-1990 = the Swedish Consumer Sales Act (1990:932)
law-mervardesskattelagen-1994 = the Swedish Value Added Tax Act (1994:200)
law-forvaltningslagen-1986 = the Swedish Administrative Procedure Act (1986:223)
law-sekretesslagen = the Swedish Secrecy Act (1980:100)
law-penningtvattslagen-2009 = the Swedish Anti-Money Laundering Act (2009:62)

## Acts of the Union

law-ai-act = the AI Act, Regulation (EU) 2024/1689
law-digital-services-act = the Digital Services Act, Regulation (EU) 2022/2065
law-data-act = the Data Act, Regulation (EU) 2023/2854
law-dora = the Digital Operational Resilience Act, Regulation (EU) 2022/2554
law-aml-regulation = the Anti-Money Laundering Regulation (EU) 2024/1624
law-clinical-trials-regulation = the Clinical Trials Regulation (EU) No 536/2014
law-general-product-safety-regulation = the General Product Safety Regulation (EU) 2023/988
law-political-advertising-regulation = the Regulation on political advertising (EU) 2024/900
law-ehds-regulation = the European Health Data Space Regulation (EU) 2025/327
law-eprivacy-directive = the ePrivacy Directive 2002/58/EC

## More Swedish acts

# our title
law-arsredovisningslagen = the Swedish Annual Accounts Act (1995:1554)
# our title
law-begravningslagen = the Swedish Burial Act (1990:1144)
# our title
law-biobankslagen = the Swedish Biobanks Act (2023:38)
# our title
law-cybersakerhetslagen = the Swedish Cybersecurity Act (2025:1506)
# our title
law-etikprovningslagen = the Swedish Ethical Review Act (2003:460)
# our title
law-fastighetsmaklarlagen = the Swedish Estate Agents Act (2021:516)
# our title
law-lagen-om-insyn-i-finansiering-av-partier = the Swedish Act on Transparency of Party Financing (2018:90)
# our title
law-lagen-om-nationell-lakemedelslista = the Swedish National Medication List Act (2018:1212)
# our title
law-lagen-om-registrering-av-verkliga-huvudman = the Swedish Act on Registration of Beneficial Owners (2017:631)
# our title
law-sakerhetsskyddslagen = the Swedish Protective Security Act (2018:585)
# our title
law-spellagen = the Swedish Gambling Act (2018:1138)
# our title
law-vardepappersmarknadslagen = the Swedish Securities Market Act (2007:528)
