// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TopBar.h"

#include "ui/format/HashText.h"
#include "ui/format/PolicyText.h"
#include "ui/shell/LanguageChoice.h"
#include "ui/style/Icons.h"
#include "ui/style/Look.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>

namespace semblance::ui {

namespace {

QToolButton* flatButton(const QString& iconName, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString engineTip(const matching::EngineDefinition& engine)
{
    QStringList models;
    for (const matching::ModelId& id : matching::modelsOf(engine))
        models.append(QString::fromStdString(id));
    models.removeAll(QString());
    return TopBar::tr("Models in use: %1").arg(models.join(QStringLiteral(", ")));
}

} // namespace

TopBar::TopBar(QWidget* parent)
    : QFrame(parent), m_lab(flatButton(QStringLiteral("lab"), QStringLiteral("labButton"), this)),
      m_policy(new QLabel(this)), m_engine(new QLabel(this)), m_languages(makeLanguageMenu())
{
    setObjectName(QStringLiteral("topBar"));
    setFrameSurface(this);
    m_lab->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setTextRole(m_policy, TextRole::Caption);
    setTextRole(m_engine, TextRole::Caption);
    m_policy->setObjectName(QStringLiteral("policyLabel"));
    m_engine->setObjectName(QStringLiteral("engineLabel"));
    auto* quickSearch =
        flatButton(QStringLiteral("search"), QStringLiteral("quickSearchButton"), this);
    quickSearch->setToolTip(tr("Go to a place, an exhibit, a gallery or a lab (Ctrl+K)"));
    quickSearch->setAccessibleName(tr("Quick search"));
    // In the order in which they stand, which is that of Tab.
    QToolButton* palette = makePaletteButton();
    QToolButton* language = makeLanguageButton();
    auto* keys = flatButton(QStringLiteral("keyboard"), QStringLiteral("shortcutsButton"), this);
    keys->setToolTip(tr("Keys (Ctrl+/)"));
    keys->setAccessibleName(tr("Keys"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapPx, kSmallGapPx, kGapPx, kSmallGapPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(m_lab);
    layout->addWidget(m_policy);
    layout->addWidget(m_engine);
    layout->addStretch();
    layout->addWidget(quickSearch);
    layout->addWidget(palette);
    layout->addWidget(language);
    layout->addWidget(keys);
    // Not the button's own: a button forgets its shortcut with every new text.
    auto* otherLab = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+O")), this);
    connect(otherLab, &QShortcut::activated, this, &TopBar::otherLabRequested);
    connect(m_lab, &QToolButton::clicked, this, &TopBar::otherLabRequested);
    connect(quickSearch, &QToolButton::clicked, this, &TopBar::quickSearchRequested);
    connect(keys, &QToolButton::clicked, this, &TopBar::shortcutsRequested);
    showLab(std::nullopt);
}

void TopBar::showLab(const std::optional<casework::LabInfo>& lab)
{
    // A lab may be called "Q&A": a single ampersand would underline what follows.
    m_lab->setText(lab ? QString(lab->name).replace(QLatin1Char('&'), QLatin1String("&&"))
                       : tr("No lab is open"));
    const QString act = tr("Open or create another lab (Ctrl+Shift+O)");
    m_lab->setToolTip(
        lab ? QStringLiteral("%1\n%2").arg(QString::fromStdString(lab->folder.string()), act)
            : act);
}

void TopBar::showPolicy(const casework::SearchPolicy& policy)
{
    m_policy->setText(tr("Policy %1").arg(policyName(policy)));
    m_policy->setToolTip(tr("A search lists %n candidate(s) at the most, unless the person who "
                            "searches asks for fewer.",
                            nullptr, policy.candidateLimit) +
                         //: %1: 64 digits; below what a search policy allows
                         QLatin1Char('\n') +
                         tr("SHA-256 of the policy's file: %1").arg(wholeHash(policy.sha256)));
}

void TopBar::showEngine(const matching::EngineDefinition& engine)
{
    m_engine->setText(tr("Engine %1").arg(QString::fromStdString(engine.id)));
    m_engine->setToolTip(engineTip(engine));
}

void TopBar::showLanguage(const QString& code)
{
    for (QAction* action : m_languages->actions()) {
        action->setChecked(isInUse({action->data().toString(), {}}, code));
    }
}

QToolButton* TopBar::makePaletteButton()
{
    auto* button = flatButton(QStringLiteral("palette"), QStringLiteral("paletteButton"), this);
    button->setToolTip(tr("Light, dark or high contrast"));
    button->setAccessibleName(tr("Appearance"));
    button->setMenu(makePaletteMenu());
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

QToolButton* TopBar::makeLanguageButton()
{
    auto* button = flatButton(QStringLiteral("language"), QStringLiteral("languageButton"), this);
    button->setToolTip(tr("Language of the program"));
    button->setAccessibleName(tr("Language"));
    button->setMenu(m_languages);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

QMenu* TopBar::makeLanguageMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("languageMenu"));
    auto* group = new QActionGroup(menu);
    for (const auto& [code, name] : languageChoices()) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(code);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, code = code] { Q_EMIT languageChosen(code); });
    }
    return menu;
}

QMenu* TopBar::makePaletteMenu()
{
    auto* menu = new QMenu(this);
    auto* group = new QActionGroup(menu);
    const std::pair<PaletteKind, QString> kinds[] = {
        {PaletteKind::Light, tr("Light")},
        {PaletteKind::Dark, tr("Dark")},
        {PaletteKind::HighContrast, tr("High contrast")},
    };
    for (const auto& [kind, name] : kinds) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(kind == paletteInUse());
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, kind = kind] { Q_EMIT paletteChosen(kind); });
    }
    return menu;
}

} // namespace semblance::ui
