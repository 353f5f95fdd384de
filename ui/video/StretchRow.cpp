// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/StretchRow.h"

#include "imagery/video/ClipTime.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* timeField(QWidget* parent, const QString& objectName, const QString& name,
                     const QString& whereEmpty)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setPlaceholderText(whereEmpty);
    field->setMinimumWidth(field->fontMetrics().horizontalAdvance(u"00:00:00"_s));
    return field;
}

/// Of the frame that is shown then; `whereEmpty` for an empty field.
std::optional<std::size_t> frameIn(const QLineEdit& field, const imagery::FrameIndex& index,
                                   std::size_t whereEmpty)
{
    const QString text = field.text().trimmed();
    if (text.isEmpty())
        return whereEmpty;
    const auto seconds = imagery::clipTimeOf(text.toStdString());
    return seconds ? index.at(*seconds) : std::nullopt;
}

} // namespace

StretchRow::StretchRow(QWidget* parent)
    : QWidget(parent), m_index(std::make_shared<const imagery::FrameIndex>()),
      m_from(timeField(this, u"stretchFrom"_s, tr("Look for faces from"), tr("start"))),
      m_to(timeField(this, u"stretchTo"_s, tr("Look for faces up to"), tr("end"))),
      //: On a button: look for faces there
      m_search(new QPushButton(tr("Search there"), this)), m_fault(new QLabel(this))
{
    setObjectName(u"stretchRow"_s);
    m_search->setObjectName(u"searchStretchButton"_s);
    m_search->setToolTip(tr("Looks for faces only from and up to these times, in place of what "
                            "was found. I and O take the time of the frame on screen."));
    m_fault->setObjectName(u"stretchFault"_s);
    m_fault->setWordWrap(true);
    m_fault->setText(tr("Give times within the video, as 83.5 or 00:01:23.500, the earlier one "
                        "first."));
    setTextRole(m_fault, TextRole::Warning);
    m_fault->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(kSmallGapPx);
    //: Before a time field: look for faces from then …
    auto* from = new QLabel(tr("From"), this);
    //: … up to then
    auto* to = new QLabel(tr("to"), this);
    for (QLabel* caption : {from, to})
        setTextRole(caption, TextRole::Caption);
    row->addWidget(from);
    row->addWidget(m_from, 1);
    row->addWidget(to);
    row->addWidget(m_to, 1);
    row->addWidget(m_search);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addLayout(row);
    layout->addWidget(m_fault);
    connect(m_search, &QPushButton::clicked, this, &StretchRow::search);
    for (QLineEdit* field : {m_from, m_to}) {
        connect(field, &QLineEdit::returnPressed, this, &StretchRow::search);
        connect(field, &QLineEdit::textChanged, m_fault, &QLabel::hide);
    }
}

void StretchRow::setIndex(std::shared_ptr<const imagery::FrameIndex> index)
{
    m_index = std::move(index);
}

void StretchRow::setReady(bool isReady)
{
    m_search->setEnabled(isReady);
}

void StretchRow::setFrom(std::size_t frame)
{
    m_from->setText(QString::fromStdString(imagery::clipTimeText(m_index->secondsOf(frame))));
}

void StretchRow::setTo(std::size_t frame)
{
    m_to->setText(QString::fromStdString(imagery::clipTimeText(m_index->secondsOf(frame))));
}

void StretchRow::clear()
{
    m_from->clear();
    m_to->clear();
}

std::optional<StretchRow::Stretch> StretchRow::stretch() const
{
    if (m_index->isEmpty())
        return std::nullopt;
    const auto first = frameIn(*m_from, *m_index, 0);
    const auto last = frameIn(*m_to, *m_index, m_index->size() - 1);
    if (!first || !last || *last < *first)
        return std::nullopt;
    return Stretch{*first, *last + 1};
}

void StretchRow::search()
{
    if (!m_search->isEnabled())
        return;
    const auto asked = stretch();
    m_fault->setVisible(!asked);
    if (asked)
        Q_EMIT searchWanted(asked->first, asked->end);
    else
        Q_EMIT faultSaid();
}

} // namespace semblance::ui
