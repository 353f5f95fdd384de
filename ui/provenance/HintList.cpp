// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/provenance/HintList.h"

#include "ui/format/OriginText.h"
#include "ui/format/TraceText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

HintList::HintList(QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_caveat(new QLabel(this))
{
    setObjectName(u"hintList"_s);
    m_caveat->setObjectName(u"hintCaveat"_s);
    m_caveat->setWordWrap(true);
    setTextRole(m_caveat, TextRole::Caption);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGapPx);
    m_layout->addWidget(m_caveat);
    rebuild();
}

void HintList::showHints(const std::vector<imagery::Trace>& hints)
{
    m_hints = hints;
    rebuild();
}

void HintList::showSources(const std::vector<casework::SourceHints>& sources)
{
    m_sources = sources;
    rebuild();
}

bool HintList::isEmpty() const
{
    return m_hints.empty() && std::ranges::all_of(m_sources, [](const casework::SourceHints& one) {
               return one.hints.empty();
           });
}

void HintList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void HintList::rebuild()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kGapPx);
    m_layout->insertWidget(0, m_rows);
    m_rows->setVisible(!isEmpty());
    for (const imagery::Trace& hint : m_hints)
        addRow(hint, {});
    for (const casework::SourceHints& source : m_sources) {
        for (const imagery::Trace& hint : source.hints)
            addRow(hint, sourceText(source));
    }
    m_caveat->setText(isEmpty() ? tr("No further hint at how it was made or changed. What nearly "
                                     "every file has stands with the metadata. That proves "
                                     "nothing.")
                                : hintsAreNoVerdict());
}

void HintList::addRow(const imagery::Trace& hint, const QString& source)
{
    const TraceText text = traceText(hint);
    auto* row = new QWidget(m_rows);
    row->setObjectName(u"hintRow"_s);
    auto* sign = new QLabel(row);
    sign->setPixmap(iconPixmap(u"notice"_s, colours().caption, kSmallIconPx, devicePixelRatioF()));
    const QString words =
        source.isEmpty()
            //: %1: what a file hints at
            ? tr("Hint: %1").arg(text.headline)
            //: %1: "Exhibit 3, from which it was made"; %2: what its file hints at
            : tr("Hint of %1: %2").arg(source, text.headline);
    auto* headline = new QLabel(words, row);
    headline->setObjectName(u"hintHeadline"_s);
    auto* meaning = new QLabel(text.meaning, row);
    setTextRole(meaning, TextRole::Caption);
    for (QLabel* label : {headline, meaning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    row->setAccessibleName(headline->text() + u". "_s + text.meaning);
    auto* layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(sign, 0, 0, Qt::AlignTop);
    layout->addWidget(headline, 0, 1);
    layout->addWidget(meaning, 1, 1);
    m_rows->layout()->addWidget(row);
}

} // namespace semblance::ui
