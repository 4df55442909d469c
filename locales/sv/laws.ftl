### Lagar på svenska. Klartext, 2026-11-23.
###
### Namnet står som mitt i en mening, med nummer. .period är lagens tid: orden står ensamma i en
### tabellcell, eller efter en rubrik. Lagar som upphävts är kvar, för hänvisningar.
### En tid som inte är bekräftad är märkt i src/tables/laws.toml (unconfirmed).

## Bokföring, skatt, bolag

law-bokforingslagen = bokföringslagen (1999:1078)
    .period = till och med det sjunde året efter det kalenderår då räkenskapsåret avslutades
law-skatteforfarandelagen = skatteförfarandelagen (2011:1244)
law-skatteforfarandeforordningen = skatteförfarandeförordningen (2011:1261)
    .period = 7 år efter det kalenderår som underlaget gäller
law-inkomstskattelagen = inkomstskattelagen (1999:1229)
law-socialavgiftslagen = socialavgiftslagen (2000:980)
law-mervardesskattelagen = mervärdesskattelagen (2023:200)
law-aktiebolagslagen = aktiebolagslagen (2005:551)
law-lagen-om-ekonomiska-foreningar = lagen (2018:672) om ekonomiska föreningar

## Personuppgifter, kameror, elektronisk kommunikation

law-gdpr = dataskyddsförordningen (EU) 2016/679
law-dataskyddslagen = dataskyddslagen (2018:218)
law-brottsdatalagen = brottsdatalagen (2018:1177)
law-kamerabevakningslagen = kamerabevakningslagen (2018:1200)
law-lek = lagen (2022:482) om elektronisk kommunikation
law-visselblasarlagen = visselblåsarlagen (2021:890)
    .period = högst 2 år efter att uppföljningsärendet avslutades

## Arbete

law-las = lagen (1982:80) om anställningsskydd
law-mbl = lagen (1976:580) om medbestämmande i arbetslivet
law-semesterlagen = semesterlagen (1977:480)
law-arbetsmiljolagen = arbetsmiljölagen (1977:1160)
law-arbetstidslagen = arbetstidslagen (1982:673)
law-foraldraledighetslagen = föräldraledighetslagen (1995:584)
law-sjuklonelagen = lagen (1991:1047) om sjuklön
law-socialforsakringsbalken = socialförsäkringsbalken (2010:110)
law-diskrimineringslagen = diskrimineringslagen (2008:567)
    .period = 2 år efter det beslut eller den händelse som ett krav på grund av diskriminering kan gälla
law-lagen-om-registerkontroll-av-personer-som-ska-arbeta-med-barn = lagen (2013:852) om registerkontroll av personer som ska arbeta med barn
law-belastningsregisterlagen = lagen (1998:620) om belastningsregister

## Kunder, konsumenter, krav

law-preskriptionslagen = preskriptionslagen (1981:130)
    .period = 10 år efter att fordran uppkom, eller 3 år när det gäller ett företags fordran på en konsument
law-konsumentkoplagen = konsumentköplagen (2022:260)
    .period = 3 år och 2 månader efter att varan avlämnades
law-konsumenttjanstlagen = konsumenttjänstlagen (1985:716)
    .period = 3 år efter att tjänsten avslutades, eller 10 år när det gäller mark, byggnader och fasta anläggningar
law-distansavtalslagen = distansavtalslagen (2005:59)
law-marknadsforingslagen = marknadsföringslagen (2008:486)

## Bank, kredit, försäkring

law-penningtvattslagen = penningtvättslagen (2017:630)
    .period = 5 år efter att du slutade vara kund, eller efter en enstaka åtgärd eller betalning
law-kreditupplysningslagen = kreditupplysningslagen (1973:1173)
law-inkassolagen = inkassolagen (1974:182)
law-konsumentkreditlagen = konsumentkreditlagen (2010:1846)
law-lagen-om-bank-och-finansieringsrorelse = lagen (2004:297) om bank- och finansieringsrörelse
law-betaltjanstlagen = lagen (2010:751) om betaltjänster
law-forsakringsavtalslagen = försäkringsavtalslagen (2005:104)
    .period = 10 år efter den händelse som ger rätt till försäkringsersättning

## Boende

law-jordabalken = jordabalken (1970:994)
law-bostadsrattslagen = bostadsrättslagen (1991:614)

## Vård och omsorg

law-patientdatalagen = patientdatalagen (2008:355)
    .period = minst 10 år efter den sista anteckningen i journalhandlingen
law-lagen-om-sammanhallen-vard-och-omsorgsdokumentation = lagen (2022:913) om sammanhållen vård- och omsorgsdokumentation
law-halso-och-sjukvardslagen = hälso- och sjukvårdslagen (2017:30)
law-patientlagen = patientlagen (2014:821)
law-patientsakerhetslagen = patientsäkerhetslagen (2010:659)
law-tandvardslagen = tandvårdslagen (1985:125)
law-smittskyddslagen = smittskyddslagen (2004:168)
law-socialtjanstlagen = socialtjänstlagen (2025:400)
law-lss = lagen (1993:387) om stöd och service till vissa funktionshindrade

## Skola och offentlig verksamhet

law-skollagen = skollagen (2010:800)
law-bibliotekslagen = bibliotekslagen (2013:801)
law-kommunallagen = kommunallagen (2017:725)
law-forvaltningslagen = förvaltningslagen (2017:900)
law-offentlighets-och-sekretesslagen = offentlighets- och sekretesslagen (2009:400)
law-arkivlagen = arkivlagen (1990:782)
law-tryckfrihetsforordningen = tryckfrihetsförordningen (1949:105)
law-folkbokforingslagen = folkbokföringslagen (1991:481)
law-vallagen = vallagen (2005:837)
law-plan-och-bygglagen = plan- och bygglagen (2010:900)
law-miljobalken = miljöbalken (1998:808)
law-alkohollagen = alkohollagen (2010:1622)
law-lagen-om-skydd-mot-olyckor = lagen (2003:778) om skydd mot olyckor
law-foraldrabalken = föräldrabalken (1949:381)
law-lou = lagen (2016:1145) om offentlig upphandling

## Upphävda, kvar för att den som nämner dem ska få veta det

law-personuppgiftslagen = personuppgiftslagen (1998:204)
law-lek-2003 = lagen (2003:389) om elektronisk kommunikation
law-kameraovervakningslagen = kameraövervakningslagen (2013:460)
law-socialtjanstlagen-2001 = socialtjänstlagen (2001:453)
law-konsumentkoplagen-1990 = konsumentköplagen (1990:932)
law-mervardesskattelagen-1994 = mervärdesskattelagen (1994:200)
law-forvaltningslagen-1986 = förvaltningslagen (1986:223)
law-sekretesslagen = sekretesslagen (1980:100)
law-penningtvattslagen-2009 = penningtvättslagen (2009:62)

## Unionens rättsakter

law-ai-act = AI-förordningen (EU) 2024/1689
law-digital-services-act = förordningen (EU) 2022/2065 om digitala tjänster
law-data-act = dataförordningen (EU) 2023/2854
law-dora = förordningen (EU) 2022/2554 om digital operativ motståndskraft
law-aml-regulation = penningtvättsförordningen (EU) 2024/1624
law-clinical-trials-regulation = förordningen (EU) nr 536/2014 om kliniska läkemedelsprövningar
law-general-product-safety-regulation = förordningen (EU) 2023/988 om allmän produktsäkerhet
law-political-advertising-regulation = förordningen (EU) 2024/900 om politisk reklam
law-ehds-regulation = förordningen (EU) 2025/327 om det europeiska hälsodataområdet
law-eprivacy-directive = direktivet 2002/58/EG om integritet och elektronisk kommunikation

## Fler svenska lagar

law-arsredovisningslagen = årsredovisningslagen (1995:1554)
law-begravningslagen = begravningslagen (1990:1144)
law-biobankslagen = biobankslagen (2023:38)
law-cybersakerhetslagen = cybersäkerhetslagen (2025:1506)
law-etikprovningslagen = etikprövningslagen (2003:460)
law-fastighetsmaklarlagen = fastighetsmäklarlagen (2021:516)
law-lagen-om-insyn-i-finansiering-av-partier = lagen (2018:90) om insyn i finansiering av partier
law-lagen-om-nationell-lakemedelslista = lagen (2018:1212) om nationell läkemedelslista
law-lagen-om-registrering-av-verkliga-huvudman = lagen (2017:631) om registrering av verkliga huvudmän
law-sakerhetsskyddslagen = säkerhetsskyddslagen (2018:585)
law-spellagen = spellagen (2018:1138)
law-vardepappersmarknadslagen = värdepappersmarknadslagen (2007:528)
