"""Headings in German, French, Japanese, Korean, Spanish and other languages, for every kind of sheet that has
the field. They stand folded, as all of them do."""

from core.importing.fields import SheetKind
from core.importing.vocabulary.shared import Words

PEOPLE_ABROAD: Words = {
    "number": (
        "kundennr kundennummer kundenid kdnr nclient numéroclient codeclient numérodeclient "
        "référenceclient 顾客番号 顾客コード 顾客id 会员番号 お客様番号 顾客no 고객번호 회원번호 "
        "códigodecliente customercode"
    ),
    "name": (
        "kunde kundenname vorundnachname namevorname vollständigername ansprechpartner nom "
        "nomcomplet nometprénom nomprénom prénometnom nomduclient 氏名 お名前 名前 ご氏名 顾客名 "
        "お客様名 会员名 성명 이름 고객명 성함 nombre nombrecompleto nombreyapellidos nomecompleto "
        "nama namapenuh namapelanggan namalengkap"
    ),
    "sex": "anrede geschlecht civilité sexe 성별 sexo sesso jantina",
    "phone": (
        "telefon telefonnummer telefonnr telnr mobil mobiltelefon handy handynummer mobilnummer "
        "rufnummer mobiltel téléphone tél portable téléphoneportable télportable télmobile gsm "
        "ndetéléphone numérodetéléphone 电话番号 携帯电话 携帯 携帯番号 携帯电话番号 连络先 "
        "连络先电话番号 전화번호 휴대폰 휴대전화 연락처 핸드폰 휴대폰번호 teléfono móvil celular "
        "telefono cellulare telefone telemóvel notelefon nombortelefon nomortelepon nohp"
    ),
    "phone2": (
        "telefonprivat telefongeschäftlich telefondienstlich festnetz festnetznummer telefon2 "
        "téléphonefixe fixe télfixe téléphonedomicile téléphoneprofessionnel téléphone2 自宅电话 "
        "自宅电话番号 勤务先电话番号 勤务先电话 집전화 자택전화 teléfonofijo"
    ),
    "email": (
        "emailadresse mailadresse courriel adresseemail adressemail adresseélectronique mél "
        "メールアドレス メール eメール 이메일 correo correoelectrónico emel postaelettronica"
    ),
    "birthday": (
        "geburtstag geburtsdatum geb gebdatum geborenam datedenaissance naissance néele "
        "datenaissance anniversaire 生年月日 诞生日 お诞生日 ご生年月日 생년월일 생일 "
        "fechadenacimiento cumpleaños datadinascita compleanno datadenascimento tarikhlahir "
        "tanggallahir"
    ),
    "region": (
        "ort stadt wohnort bundesland ville commune localité 都道府県 市区町村 도시 ciudad "
        "provincia città cidade bandar kota"
    ),
    "address": (
        "adresse anschrift strasse strasseundhausnummer strassenr strassehausnr adressepostale rue "
        "adresse1 住所 ご住所 自宅住所 お届け先住所 주소 dirección domicilio indirizzo via endereço "
        "alamat"
    ),
    "occupation": (
        "beruf berufsbezeichnung métier fonction 役职 职种 직업 직책 profesión ocupación "
        "professione pekerjaan"
    ),
    "employer": (
        "firma unternehmen firmenname arbeitgeber société entreprise raisonsociale employeur 会社名 "
        "勤务先 会社 회사 회사명 empresa azienda syarikat"
    ),
    "note": (
        "bemerkung bemerkungen notiz notizen anmerkung anmerkungen kommentar remarque remarques "
        "commentaire commentaires observation observations 备考 备考栏 メモ 特记事项 비고 메모 "
        "notas observaciones note catatan"
    ),
    "total": (
        "累计购入额 累计购入金额 累计购买额 총구매금액 누적구매금액 gesamtumsatz umsatzgesamt "
        "chiffredaffaires"
    ),
    "tags": "gruppe schlagwörter schlagworte étiquettes motsclés タグ 태그 etiquetas",
    "source": ("herkunft quelle kontaktquelle origine provenance 来店経路 きっかけ 流入経路 유입경로"),
    "referrer": (
        "empfohlenvon geworbenvon empfehlungvon recommandépar parrain parrainépar 绍介者 绍介者名 "
        "ご绍介者 소개자 추천인 recomendadopor"
    ),
    "next_follow_up": (
        "wiedervorlage nächsterkontakt nächstertermin prochaincontact prochainerelance "
        "datederelance 次回连络日 次回访问日 次回连络"
    ),
}
INITIALS: Words = {
    "number": "khbh khdm hybh",
    "name": "xm khxm hyxm lxr khmc",
    "sex": "xb",
    "phone": "sj sjh sjhm lxdh yddh",
    "birthday": "csrq srrq",
    "address": "dz lxdz txdz jtzz jtdz",
    "note": "bz",
}
"""Columns of old Chinese programs, by the first letters of their words: 客户名称 is KHMC."""

NAME_PARTS_ABROAD: Words = {
    "family_name": "nachname familienname zuname nomdefamille apellido apellidos cognome sobrenome",
    "given_name": "vorname prénom prénoms nome",
}
RECORDS_ABROAD: dict[SheetKind, Words] = {
    SheetKind.PURCHASES: {
        "date": (
            "kaufdatum bestelldatum rechnungsdatum datum auftragsdatum datedachat dateachat "
            "datedecommande datecommande datedefacture datedevente 购入日 注文日 売上日 贩売日 "
            "纳品日 구매일 주문일 fecha fechadecompra"
        ),
        "product": (
            "artikel produkt bezeichnung artikelbezeichnung produktleistung produit article "
            "désignation 购入商品 상품명 제품명 producto artículo prodotto"
        ),
        "amount": (
            "betrag gesamtbetrag summe preis bruttobetrag rechnungsbetrag umsatz montant montantttc "
            "totalttc prix prixttc 税込金额 购入金额 売上金额 금액 결제금액 importe importo"
        ),
        "quantity": "menge anzahl stück quantité qté 个数 수량 cantidad",
        "order_no": (
            "bestellnr bestellnummer rechnungsnr rechnungsnummer auftragsnr auftragsnummer "
            "ncommande numérodecommande nfacture numérodefacture 注文番号 伝票番号 주문번호"
        ),
    },
    SheetKind.INTERACTIONS: {
        "date": ("datum kontaktdatum datedecontact dateducontact 対応日 访问日 连络日 상담일 fecha"),
        "kind": "art kontaktart typedecontact 対応方法 연락방법",
        "outcome": "ergebnis résultat 결과",
        "note": "gesprächsnotiz inhalt compterendu 対応内容 상담내용",
    },
    SheetKind.OWNED: {
        "product": "fahrzeug modell gerät véhicule modèle appareil 车种 机种 机种名 차종 vehículo",
        "serial": (
            "kennzeichen seriennummer fahrgestellnummer immatriculation ndesérie 车両番号 登录番号 "
            "制造番号 차량번호 matrícula"
        ),
        "date": "kaufdatum datedachat 购入日 구매일",
        "renewal": "versicherungbis ablaufdatum échéance datedéchéance 満期日 保険満期日 만기일",
        "inspection": "tüvbis hubis tüv contrôletechnique 车検満了日 车検日 车検",
        "warranty": "garantiebis findegarantie 保证期限 保证期间",
    },
}

COUNTRIES: Words = {
    "DE": (
        "vorname nachname familienname telefon telefonnummer mobiltelefon handy handynummer "
        "mobilnummer geburtstag geburtsdatum strasse anschrift wohnort kundennummer kundennr "
        "bemerkung bemerkungen notizen anrede plz kunde kundenname datum betrag artikel bezeichnung"
    ),
    "FR": (
        "nom prénom nomcomplet téléphone tél portable téléphoneportable courriel datedenaissance "
        "naissance codepostal ville commentaires remarques observations civilité société nclient "
        "dateachat datedachat montant produit"
    ),
    "JP": (
        "氏名 お名前 顾客名 お客様名 フリガナ ふりがな 生年月日 诞生日 ご住所 电话番号 携帯电话 "
        "携帯番号 メールアドレス 备考栏 顾客番号 会员番号 邮便番号 购入日"
    ),
    "KR": ("이름 성명 고객명 전화번호 휴대폰 연락처 생년월일 생일 주소 이메일 비고 메모 구매일 금액"),
    "ES": ("nombre apellidos apellido teléfono móvil celular correo dirección fechadenacimiento notas"),
    "BR": "nomecompleto celular whatsapp cpf endereço cidade bairro cep país datadenascimento sobrenome",
    "IT": "nome cognome telefono cellulare indirizzo datadinascita città note",
}
"""By the two letters of a country, headings that are written so there: two of them tell how its phones and
days are written."""
