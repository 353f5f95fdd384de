// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/EngineChoiceBox.h"

#include "ui/format/ModelText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

using matching::EngineKind;

constexpr std::size_t kShortFingerprint = 12;

std::size_t indexOf(EngineKind kind)
{
    return static_cast<std::size_t>(kind);
}

QString packNameOf(const ModelsState& state)
{
    return state.packs.empty() ? QString() : QString::fromStdString(state.packs.front().name);
}

QString inUseText(const ModelsState& state)
{
    switch (state.choice.kind) {
    case EngineKind::Shipped:
        return EngineChoiceBox::tr("The default pack is in use.");
    case EngineKind::WithPack:
        //: %1: the name of a pack of models
        return EngineChoiceBox::tr("The default pack with %1 is in use.").arg(packNameOf(state));
    case EngineKind::Own:
        return EngineChoiceBox::tr("An engine that the lab has put together is in use.");
    }
    return {};
}

/// What it is, and what it is worth as far as anybody has said.
QString withWorth(const QString& about, const std::string& measured)
{
    return measured.empty() ? about : about + QLatin1Char('\n') + measuredText(measured);
}

QString aboutShipped(const ModelsState& state)
{
    return withWorth(EngineChoiceBox::tr("What comes with Semblance."),
                     state.shipped.measuredAccuracy);
}

QString aboutPack(const ModelsState& state)
{
    if (state.packs.empty())
        return EngineChoiceBox::tr("No such pack is described in this installation.");
    const std::string& measured = state.packs.front().measuredAccuracy;
    if (!state.arePacksInstalled.front())
        return withWorth(EngineChoiceBox::tr("Recommended for poor images. Install the pack below "
                                             "first."),
                         measured);
    return withWorth(EngineChoiceBox::tr("Recommended for poor images, as security cameras make "
                                         "them."),
                     measured);
}

QString aboutOwn(const ModelsState& state)
{
    if (state.choice.kind == EngineKind::Own)
        return EngineChoiceBox::tr("It is kept when another engine takes its place.") +
               QLatin1Char('\n') + ownMeasuredText(state.engine.measuredAccuracy);
    if (state.hasKeptEngine)
        return EngineChoiceBox::tr("As it was when another engine took its place.");
    return EngineChoiceBox::tr("There is none. “semblance-cli models add” takes a lab's own models "
                               "in.");
}

} // namespace

EngineChoiceBox::EngineChoiceBox(QWidget* parent)
    : QWidget(parent), m_inUse(new QLabel(this)), m_fingerprint(new QLabel(this)),
      m_threshold(new Banner(BannerKind::Warning, QStringLiteral("warning"), this)),
      m_group(new QButtonGroup(this)), m_use(new QPushButton(tr("&Use this engine…"), this))
{
    setObjectName(QStringLiteral("engineChoice"));
    auto* title = new QLabel(tr("Engine"), this);
    setTextRole(title, TextRole::Section);
    m_inUse->setObjectName(QStringLiteral("engineInUse"));
    m_inUse->setWordWrap(true);
    m_fingerprint->setObjectName(QStringLiteral("engineFingerprint"));
    m_fingerprint->setWordWrap(true);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
    setTextRole(m_fingerprint, TextRole::Caption);
    m_threshold->setObjectName(QStringLiteral("engineThreshold"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(m_inUse);
    layout->addWidget(m_fingerprint);
    layout->addWidget(m_threshold);
    layout->addSpacing(kGapPx);
    addChoice(EngineKind::Shipped, tr("&Default pack"), m_about[0]);
    addChoice(EngineKind::WithPack, tr("Default &pack with the recommended one"), m_about[1]);
    addChoice(EngineKind::Own, tr("The lab's &own engine"), m_about[2]);
    m_use->setObjectName(QStringLiteral("useEngineButton"));
    setPrimary(m_use);
    layout->addSpacing(kGapPx);
    layout->addWidget(m_use, 0, Qt::AlignLeft);
    connect(m_group, &QButtonGroup::idToggled, this, &EngineChoiceBox::enableUse);
    connect(m_use, &QPushButton::clicked, this,
            [this] { Q_EMIT chosen(static_cast<EngineKind>(m_group->checkedId())); });
    enableUse();
}

QRadioButton* EngineChoiceBox::addChoice(EngineKind kind, const QString& name, QLabel*& about)
{
    auto* choice = new QRadioButton(name, this);
    choice->setObjectName(QStringLiteral("engineChoice%1").arg(static_cast<int>(kind)));
    m_group->addButton(choice, static_cast<int>(kind));
    m_choices[indexOf(kind)] = choice;
    about = new QLabel(this);
    about->setObjectName(QStringLiteral("aboutEngine%1").arg(static_cast<int>(kind)));
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setIndent(kGroupGapPx);
    setTextRole(about, TextRole::Caption);
    layout()->addWidget(choice);
    layout()->addWidget(about);
    return choice;
}

void EngineChoiceBox::showState(const ModelsState& state)
{
    m_inUse->setText(inUseText(state));
    m_fingerprint->setText(
        //: %1: an engine's name; %2: the beginning of its fingerprint
        tr("%1, fingerprint %2")
            .arg(QString::fromStdString(state.engine.id),
                 QString::fromStdString(state.engine.fingerprint.substr(0, kShortFingerprint))));
    m_fingerprint->setToolTip(QString::fromStdString(state.engine.fingerprint));
    // What a person has chosen and not yet put to use stays chosen.
    const bool isChosenAnew = m_group->checkedId() < 0 || m_kindInUse != state.choice.kind;
    m_kindInUse = state.choice.kind;
    const bool isPackThere = !state.packs.empty() && state.arePacksInstalled.front();
    m_choices[indexOf(EngineKind::WithPack)]->setEnabled(isPackThere);
    m_choices[indexOf(EngineKind::Own)]->setEnabled(state.choice.kind == EngineKind::Own ||
                                                    state.hasKeptEngine);
    if (!state.packs.empty())
        m_choices[indexOf(EngineKind::WithPack)]->setText(
            //: %1: the name of a pack of models
            tr("Default &pack with %1").arg(packNameOf(state)));
    m_about[indexOf(EngineKind::Shipped)]->setText(aboutShipped(state));
    m_about[indexOf(EngineKind::WithPack)]->setText(aboutPack(state));
    m_about[indexOf(EngineKind::Own)]->setText(aboutOwn(state));
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        m_choices[i]->setAccessibleDescription(m_about[i]->text());
    if (isChosenAnew)
        m_choices[indexOf(m_kindInUse)]->setChecked(true);
    enableUse();
}

void EngineChoiceBox::showThreshold(const QString& note)
{
    m_threshold->setText(note);
}

void EngineChoiceBox::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    enableUse();
}

void EngineChoiceBox::focusChoice()
{
    if (QAbstractButton* made = m_group->checkedButton())
        made->setFocus();
}

void EngineChoiceBox::enableUse()
{
    const int made = m_group->checkedId();
    m_use->setEnabled(!m_isBusy && made >= 0 && made != static_cast<int>(m_kindInUse));
}

} // namespace semblance::ui
