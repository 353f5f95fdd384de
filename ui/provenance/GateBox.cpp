// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/provenance/GateBox.h"

#include "casework/gallery/EnrolmentReport.h"
#include "ui/format/ErrorText.h"
#include "ui/format/PolicyText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;
using casework::GateEffect;
using casework::GateResult;

namespace {

bool isOverridable(const casework::Gate& gate)
{
    return gate.effect == GateEffect::Refuse && gate.mayOverride;
}

} // namespace

GateBox::GateBox(QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)),
      m_provenance(new QPushButton(tr("State &provenance"), this)),
      m_caption(new QLabel(tr("&Reason for this search"), this)), m_reason(new QLineEdit(this))
{
    setObjectName(u"gateBox"_s);
    setTextRole(m_caption, TextRole::Caption);
    m_caption->setBuddy(m_reason);
    m_reason->setObjectName(u"gateReason"_s);
    m_reason->setPlaceholderText(tr("Why it is needed all the same"));
    m_reason->setToolTip(tr("It stays with the result: over the candidates, the comparison and in "
                            "the copied note"));
    m_reason->setMaxLength(casework::kLongestReason);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kSmallGapPx);
    m_provenance->setObjectName(u"stateProvenanceButton"_s);
    setReadOnly(false);
    m_layout->addWidget(m_caption);
    m_layout->addWidget(m_reason);
    m_layout->addWidget(m_provenance);
    connect(m_provenance, &QPushButton::clicked, this, &GateBox::provenanceRequested);
    connect(m_reason, &QLineEdit::textChanged, this, &GateBox::answered);
    rebuild();
}

void GateBox::showGates(const std::vector<GateResult>& gates, const QStringList& names,
                        const QString& probe)
{
    if (probe != m_probe) {
        m_probe = probe;
        m_overridden.clear();
        m_reason->clear();
    } else if (gates == m_gates && names == m_names) {
        return;
    }
    m_gates = gates;
    m_names = names;
    rebuild();
}

void GateBox::setReadOnly(bool isReadOnly)
{
    m_provenance->setEnabled(!isReadOnly);
    m_provenance->setToolTip(isReadOnly ? tr("This lab is read-only: nothing can be stated in it.")
                                        : tr("To the list of how images come about, above"));
    m_provenance->setAccessibleDescription(m_provenance->toolTip());
}

casework::GateAnswer GateBox::answer() const
{
    return {needsReason() ? m_reason->text().trimmed() : QString(), m_overridden};
}

QString GateBox::reason() const
{
    const auto passed = casework::passGates(m_gates, answer());
    if (passed)
        return {};
    if (passed.error().code == ErrorCode::ReasonNeeded)
        return tr("The policy asks for a reason: write it down here, in at least three letters.");
    return casework::factOf(passed.error(), casework::kMayOverrideFact) == "true"
               ? tr("The policy refuses this search, unless you override its rule with a reason.")
               : errorSentence(passed.error());
}

bool GateBox::focusAnswer()
{
    const auto passed = casework::passGates(m_gates, answer());
    const bool isReason = !passed && passed.error().code == ErrorCode::ReasonNeeded;
    if (isReason)
        m_reason->setFocus();
    return isReason;
}

bool GateBox::needsReason() const
{
    return std::ranges::any_of(m_gates, [this](const GateResult& result) {
        return result.gate.effect == GateEffect::NeedReason ||
               (isOverridable(result.gate) && m_overridden.contains(result.gate.id));
    });
}

void GateBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void GateBox::rebuild()
{
    // The rows before are gone with it.
    delete m_rows;
    m_rows = new QWidget(this);
    m_boxes.clear();
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kSmallGapPx);
    for (const GateLine& line : gateLines(m_gates, m_names))
        addRow(line);
    m_layout->insertWidget(0, m_rows);
    orderTabs();
    setVisible(!m_gates.empty());
    m_rows->show();
    // Of another photograph it is stated in its own exhibit.
    m_provenance->setVisible(std::ranges::any_of(m_gates, [](const GateResult& result) {
        return result.provenance == casework::ProvenanceType::Unknown && result.photograph == 0;
    }));
    m_caption->setVisible(needsReason());
    m_reason->setVisible(needsReason());
}

/// Whoever overrides a rule comes to the reason next.
void GateBox::orderTabs()
{
    QWidget* before = m_reason->previousInFocusChain();
    for (QCheckBox* box : m_boxes) {
        setTabOrder(before, box);
        before = box;
    }
}

void GateBox::addRow(const GateLine& line)
{
    const bool isRefusal = line.gate.effect == GateEffect::Refuse;
    auto* row = new QWidget(m_rows);
    row->setObjectName(u"gateRow"_s);
    auto* sign = new QLabel(row);
    sign->setPixmap(iconPixmap(isRefusal ? u"failure"_s : u"warning"_s,
                               isRefusal ? colours().failure : colours().warning, kSmallIconPx,
                               devicePixelRatioF()));
    //: %1: "Warning", "Reason needed", "Refused"; %2: which rule met what
    auto* text = new QLabel(tr("%1: %2").arg(gateEffectText(line.gate), line.sentence), row);
    text->setObjectName(u"gateText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setToolTip(policyWords(line.gate.source));
    row->setAccessibleName(text->text());
    row->setAccessibleDescription(text->toolTip());
    auto* layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(sign, 0, 0, Qt::AlignTop);
    layout->addWidget(text, 0, 1);
    if (isOverridable(line.gate)) {
        auto* box = new QCheckBox(tr("Override this rule"), row);
        //: Tick box; %1: what a rule of the policy is called
        box->setAccessibleName(tr("Override rule “%1”").arg(ruleName(line.gate.id)));
        box->setToolTip(box->accessibleName());
        box->setObjectName(u"overrideBox"_s);
        box->setChecked(m_overridden.contains(line.gate.id));
        connect(box, &QCheckBox::toggled, this, [this, id = line.gate.id](bool isTicked) {
            m_overridden.removeAll(id);
            if (isTicked)
                m_overridden << id;
            m_caption->setVisible(needsReason());
            m_reason->setVisible(needsReason());
            Q_EMIT answered();
        });
        layout->addWidget(box, 1, 1);
        m_boxes.push_back(box);
    }
    m_rows->layout()->addWidget(row);
}

} // namespace semblance::ui
