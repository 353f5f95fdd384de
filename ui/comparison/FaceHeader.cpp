// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/FaceHeader.h"

#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/WarningList.h"

#include <QLabel>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;

FaceHeader::FaceHeader(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_facts(new QLabel(this)),
      m_warnings(new WarningList(this))
{
    m_title->setObjectName(u"faceHeaderTitle"_s);
    m_facts->setObjectName(u"faceHeaderFacts"_s);
    for (QLabel* label : {m_title, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setTextRole(m_title, TextRole::Section);
    setTextRole(m_facts, TextRole::Caption);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kGapPx);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_warnings);
    layout->addStretch();
}

void FaceHeader::showFace(const QString& title, const QString& facts,
                          const matching::QualityReport& quality)
{
    m_title->setText(title);
    m_facts->setText(facts);
    m_warnings->showReport(quality);
}

} // namespace semblance::ui
