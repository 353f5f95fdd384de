// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/ExhibitHeader.h"

#include "ui/format/PlainText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/JobBanner.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWorkPx = 520;

} // namespace

ExhibitHeader::ExhibitHeader(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(tr("Exhibits"), this)), m_subtitle(new ElidedLabel(this)),
      m_work(new JobBanner(workplace.jobs(), this)),
      m_enhance(new QPushButton(icon(u"tones"_s), tr("Enhance…"), this))
{
    m_title->setObjectName(u"exhibitTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    setPageTitle(m_title);
    m_subtitle->setObjectName(u"exhibitSubtitle"_s);
    setTextRole(m_subtitle, TextRole::Caption);
    auto* pasteButton = new QPushButton(icon(u"paste"_s), tr("Paste"), this);
    pasteButton->setObjectName(u"pasteButton"_s);
    pasteButton->setToolTip(tr("An image or image files from the clipboard (Ctrl+V)"));
    auto* addButton = new QPushButton(icon(u"add-image"_s), tr("Add images…"), this);
    addButton->setObjectName(u"addImagesButton"_s);
    addButton->setToolTip(tr("Add image files (Ctrl+O)"));
    if (workplace.lab().isReadOnly()) {
        for (QPushButton* button : {pasteButton, addButton}) {
            button->setEnabled(false);
            button->setToolTip(readOnlyText());
        }
    }
    m_enhance->setObjectName(u"enhanceButton"_s);
    m_enhance->setToolTip(tr("Make an enhanced copy, step by step (Ctrl+E)"));
    m_enhance->setEnabled(false);
    connect(m_enhance, &QPushButton::clicked, this, &ExhibitHeader::enhancementRequested);
    connect(pasteButton, &QPushButton::clicked, this, &ExhibitHeader::pasteRequested);
    connect(addButton, &QPushButton::clicked, this, &ExhibitHeader::filesRequested);
    // Beside the title and no higher than the row: the image must not move when work starts or
    // ends.
    m_work->setMaximumWidth(kWorkPx);
    setMinimumHeight(kGapPx + std::max(kTitleRowPx, m_work->sizeHint().height()));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle, 1);
    layout->addWidget(m_work, 1);
    layout->addWidget(m_enhance);
    layout->addWidget(pasteButton);
    layout->addWidget(addButton);
}

void ExhibitHeader::showExhibit(const casework::Exhibit& exhibit)
{
    //: Heading; %1 is the exhibit's number
    m_title->setText(tr("Exhibit %1").arg(exhibit.id.value));
    m_subtitle->setText(plainText(exhibit.fileName));
}

void ExhibitHeader::setEnhanceable(bool isEnhanceable)
{
    m_enhance->setEnabled(isEnhanceable);
}

QString ExhibitHeader::readOnlyText()
{
    return tr("This lab is read-only: no image can be taken in, and only faces of its own exhibits "
              "are searched for here. “semblance-cli search” searches its galleries for the face "
              "of any image, without recording it.");
}

} // namespace semblance::ui
