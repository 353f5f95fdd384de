// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/provenance/ProvenanceForm.h"

#include "ui/format/ProvenanceText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;
using casework::ProvenanceStatement;
using casework::ProvenanceType;

ProvenanceForm::ProvenanceForm(QWidget* parent)
    : QWidget(parent), m_type(new QComboBox(this)), m_meaning(new QLabel(this)),
      m_fields(new QWidget(this)), m_record(new QPushButton(tr("Record this"), m_fields))
{
    setObjectName(u"provenanceForm"_s);
    m_type->setObjectName(u"provenanceCombo"_s);
    m_type->setAccessibleName(tr("How this image came about"));
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(16);
    m_type->setMaxVisibleItems(static_cast<int>(casework::kProvenanceTypes.size()));
    for (const ProvenanceType type : casework::kProvenanceTypes) {
        m_type->addItem(provenanceText(type), static_cast<int>(type));
        m_type->setItemData(m_type->count() - 1, provenanceMeaning(type), Qt::ToolTipRole);
    }
    m_meaning->setObjectName(u"provenanceMeaning"_s);
    m_meaning->setWordWrap(true);
    setTextRole(m_meaning, TextRole::Caption);
    m_record->setObjectName(u"recordProvenanceButton"_s);

    auto* fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(kSmallGapPx);
    m_saidBy = addField(tr("&Who says so"), u"provenanceSaidBy"_s,
                        tr("Name or number, and how they know"));
    m_note = addField(tr("&Note"), u"provenanceNote"_s, tr("What else is known about it"));
    fields->addWidget(m_record, 0, Qt::AlignRight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(m_type);
    layout->addWidget(m_meaning);
    layout->addWidget(m_fields);

    // The button was made first and comes last.
    setTabOrder(m_type, m_saidBy);
    setTabOrder(m_saidBy, m_note);
    setTabOrder(m_note, m_record);
    connect(m_type, &QComboBox::currentIndexChanged, this, &ProvenanceForm::refresh);
    connect(m_saidBy, &QLineEdit::textChanged, this, &ProvenanceForm::refresh);
    connect(m_note, &QLineEdit::textChanged, this, &ProvenanceForm::refresh);
    connect(m_saidBy, &QLineEdit::returnPressed, this, &ProvenanceForm::record);
    connect(m_note, &QLineEdit::returnPressed, this, &ProvenanceForm::record);
    connect(m_record, &QPushButton::clicked, this, &ProvenanceForm::record);
    refresh();
}

QLineEdit* ProvenanceForm::addField(const QString& caption, const QString& objectName,
                                    const QString& placeholder)
{
    auto* label = new QLabel(caption, m_fields);
    setTextRole(label, TextRole::Caption);
    auto* field = new QLineEdit(m_fields);
    field->setObjectName(objectName);
    field->setPlaceholderText(placeholder);
    field->setMaxLength(casework::kLongestProvenanceText);
    label->setBuddy(field);
    m_fields->layout()->addWidget(label);
    m_fields->layout()->addWidget(field);
    return field;
}

void ProvenanceForm::clear()
{
    take(std::nullopt);
}

void ProvenanceForm::showStatement(const std::optional<ProvenanceStatement>& statement)
{
    if (statement != m_inForce)
        take(statement);
}

void ProvenanceForm::take(const std::optional<ProvenanceStatement>& statement)
{
    m_inForce = statement;
    const ProvenanceType type = statement ? statement->type : ProvenanceType::Unknown;
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(type)));
    // Who said the one before need not say the next.
    m_saidBy->clear();
    m_note->clear();
    refresh();
}

std::optional<ProvenanceStatement> ProvenanceForm::draft() const
{
    if (!isOpen())
        return std::nullopt;
    return ProvenanceStatement{chosen(), m_saidBy->text(), m_note->text(), {}};
}

void ProvenanceForm::resume(const ProvenanceStatement& draft)
{
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(draft.type)));
    m_saidBy->setText(draft.saidBy);
    m_note->setText(draft.note);
}

void ProvenanceForm::focusChoice()
{
    m_type->setFocus();
}

void ProvenanceForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    refresh();
}

ProvenanceType ProvenanceForm::chosen() const
{
    return static_cast<ProvenanceType>(m_type->currentData().toInt());
}

bool ProvenanceForm::isOpen() const
{
    const ProvenanceType inForce = m_inForce ? m_inForce->type : ProvenanceType::Unknown;
    return !m_isReadOnly && chosen() != inForce;
}

bool ProvenanceForm::needsReason() const
{
    return m_inForce && casework::isNeverSearchable(m_inForce->type) &&
           !casework::isNeverSearchable(chosen());
}

std::optional<std::string> ProvenanceForm::whyNot() const
{
    return casework::whyNoStatement({chosen(), m_saidBy->text(), m_note->text(), {}}, m_inForce);
}

void ProvenanceForm::refresh()
{
    m_type->setEnabled(!m_isReadOnly);
    m_meaning->setText(provenanceMeaning(chosen()));
    m_fields->setVisible(isOpen());
    m_note->setPlaceholderText(needsReason() ? tr("Why the earlier statement was wrong")
                                             : tr("What else is known about it"));
    m_record->setEnabled(isOpen() && !whyNot());
    if (std::exchange(m_wasOpen, isOpen()) != isOpen())
        Q_EMIT choiceUnrecorded(isOpen());
}

void ProvenanceForm::record()
{
    const ProvenanceStatement statement{
        chosen(), m_saidBy->text().trimmed(), m_note->text().trimmed(), {}};
    if (!isOpen())
        return;
    if (casework::whyNoStatement(statement))
        m_saidBy->setFocus();
    else if (whyNot())
        m_note->setFocus();
    else
        Q_EMIT stated(statement);
}

} // namespace semblance::ui
