"""What pages show beside an article, or in its place: menus, banners of consent, walls of payment, reports of faults.

In here: the words by which such a line is known, in the languages in which most pages are. Not in here: what is made of it
(text_boilerplate.py). A phrase is one that no article says of itself.
"""

from __future__ import annotations

import re

_PHRASES = (
    # consent
    r"(?:this|our) (?:web)?site uses cookies", r"we(?: and our (?:\d+ )?partners)? use cookies", r"accept (?:all )?cookies",
    r"cookie (?:settings|preferences|policy)", r"manage (?:your )?(?:cookies|cookie preferences|consent preferences)",
    r"cookies? akzeptieren", r"alle akzeptieren\W*$", r"wir (?:und unsere partner )?verwenden cookies", r"cookie-einstellungen",
    r"nous utilisons des cookies", r"tout accepter\W*$", r"accepter (?:tous )?les cookies", r"paramètres des cookies",
    r"utilizamos cookies", r"aceptar (?:todas las )?cookies", r"utilizziamo i cookie", r"accetta (?:tutti i )?cookie",
    r"мы используем (?:файлы )?cookie",
    # payment and subscription
    r"subscribe (?:now |today )?(?:to|for) (?:continue|read|unlimited|full|our newsletter|keep)",
    r"already (?:a|an) (?:subscriber|member)\?", r"to continue reading", r"sign up for our newsletter",
    r"this (?:article|content|story) is (?:only available |exclusively |reserved |)(?:for|to) (?:our )?(?:subscribers|members)",
    r"(?:log|sign) in to (?:continue|read|your account)", r"create (?:a free account|an account to)",
    r"you have reached your (?:monthly |free )?(?:article )?limit", r"jetzt (?:abonnieren|weiterlesen)\W*$", r"weiterlesen mit",
    r"dieser (?:artikel|beitrag|inhalt) ist (?:nur )?für abonnenten", r"bereits abonnent", r"réservé (?:à nos|aux) abonnés",
    r"abonnez-vous pour", r"déjà abonné", r"suscríbete para", r"abbonati per",
    # scripts and robots
    r"(?:please )?(?:enable|turn on|activate) javascript", r"javascript (?:is|has been|seems to be) (?:disabled|turned off|required)",
    r"(?:disable|turn off) your ad ?blocker", r"(?:verify|confirm|checking (?:if|that|whether)) (?:that )?you are (?:a )?human",
    r"are you a robot\?", r"checking your browser", r"unusual traffic from your", r"aktivieren sie (?:bitte )?javascript",
    r"activer javascript", r"activar? javascript", r"включите javascript",
    # reports of faults
    r"(?:error 404|404 error|404 not found|page not found)", r"403 forbidden", r"access to this page has been denied",
    r"the page (?:that )?you (?:are looking for|were looking for|requested) (?:could|cannot|can.t|does|doesn.t|was|is)",
    r"you don.t have permission to access", r"bad gateway", r"service (?:temporarily )?unavailable\W*$", r"internal server error",
    r"this (?:page|site|account|domain) (?:isn.t|is not|is no longer) available", r"seite (?:wurde )?nicht gefunden",
    r"page (?:introuvable|non trouvée)", r"página no encontrada", r"страница не найдена",
)  # fmt: skip
_WITHOUT_SPACES = (r"我们使用\s*cookie", "クッキーを使用し", r"请启用\s*javascript", "页面不存在", "ページが見つかりません")
# Where words are parted, a phrase is looked for only where one begins: at every letter it would take five times as long.
_PHRASE = re.compile(rf"(?<!\w)(?:{'|'.join(_PHRASES)})|{'|'.join(_WITHOUT_SPACES)}", re.IGNORECASE)

_MENU = frozenset("""
    home|homepage|menu|search|login|log in|sign in|sign up|register|subscribe|newsletter|contact|contact us|about|about us|privacy
    |privacy policy|terms|terms of use|terms of service|cookies|cookie policy|advertise|advertisement|careers|help|faq|sitemap|rss|share
    |print|facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|email|e-mail|more|read more|next|previous|back|back to top|top
    |skip to content|news|world|politics|business|economy|sport|sports|opinion|culture|video|videos|photos|live|latest|trending|related
    |related articles|most read|comments|all rights reserved|loading|loading…|loading...|accept|accept all|reject|reject all|close|ok
    |startseite|menü|suche|anmelden|registrieren|abonnieren|kontakt|über uns|impressum|datenschutz|agb|werbung|anzeige|hilfe|teilen
    |drucken|mehr|weiter|zurück|nach oben|politik|wirtschaft|kultur|meinung|kommentare|akzeptieren|ablehnen|schließen
    |accueil|recherche|connexion|se connecter|s’abonner|s'abonner|mentions légales|confidentialité|à propos|partager|imprimer|économie
    |inicio|buscar|iniciar sesión|suscribirse|contacto|aviso legal|privacidad|compartir|cerca|accedi|abbonati|contatti|condividi
    |главная|поиск|войти|контакты|о нас|首页|搜索|登录|关于我们|ホーム|検索|ログイン
""".replace("\n", "").replace("    ", "").split("|"))  # fmt: skip


def phrase_in(line: str) -> tuple[int, int] | None:
    """Return where a line says what only a page says of itself.

    >>> phrase_in("Please enable JavaScript to read on."), phrase_in("The minister asked for patience.")
    ((0, 24), None)
    """
    found = _PHRASE.search(line)
    return found.span() if found else None


def is_of_a_menu(line: str) -> bool:
    """Tell whether a line is an entry of a menu, or several with bars or dots between them.

    >>> is_of_a_menu("Home | Politics | Contact us"), is_of_a_menu("Harbour notices")
    (True, False)
    """
    entries = [entry.strip(" .:>»«-–").casefold() for entry in re.split(r"[|·•/»>]|\s{2,}", line)]
    named = [entry for entry in entries if entry]
    return bool(named) and all(entry in _MENU for entry in named)
