// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/SearchMessage.h"

#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;

SearchMessage::SearchMessage(QPushButton* copyNote, QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel(this)),
      m_again(new QPushButton(icon(u"search"_s), tr("Search again"), this)),
      m_toGallery(new QPushButton(icon(u"galleries"_s), tr("Go to the gallery"), this))
{
    m_sentence->setObjectName(u"candidatesMessage"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    setTextRole(m_sentence, TextRole::Section);
    m_again->setObjectName(u"searchAgainButton"_s);
    connect(m_again, &QPushButton::clicked, this, &SearchMessage::searchAgainRequested);
    m_toGallery->setObjectName(u"refreshAtGalleryButton"_s);
    connect(m_toGallery, &QPushButton::clicked, this, &SearchMessage::galleryRequested);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_sentence);
    layout->addSpacing(kMarginPx);
    layout->addWidget(m_again, 0, Qt::AlignCenter);
    layout->addWidget(m_toGallery, 0, Qt::AlignCenter);
    layout->addWidget(copyNote, 0, Qt::AlignCenter);
    layout->addStretch();
}

void SearchMessage::showSentence(const QString& sentence, Act act)
{
    m_sentence->setText(sentence);
    m_act = act;
    showAct();
}

void SearchMessage::setOutdated(bool isOutdated)
{
    m_isOutdated = isOutdated;
    showAct();
}

void SearchMessage::showAct()
{
    m_again->setVisible(m_act == Act::SearchAgain && !m_isOutdated);
    m_toGallery->setVisible(m_act == Act::GoToGallery);
}

} // namespace semblance::ui
