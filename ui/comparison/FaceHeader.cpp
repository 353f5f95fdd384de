// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/FaceHeader.h"

#include "ui/format/QualityText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/WarningList.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStringList>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWarningsPx = 360;
constexpr int kFileLetters = 16;

using Concerns = std::vector<matching::QualityMeasurement>;

QString countText(const Concerns& concerns)
{
    int warnings = 0;
    for (const matching::QualityMeasurement& concern : concerns)
        warnings += concern.concern == matching::QualityConcern::Warning ? 1 : 0;
    const int notices = static_cast<int>(concerns.size()) - warnings;
    QStringList parts;
    if (warnings > 0)
        parts << (warnings == 1 ? FaceHeader::tr("1 warning")
                                : FaceHeader::tr("%n warnings", "never 1", warnings));
    if (notices > 0)
        parts << (notices == 1 ? FaceHeader::tr("1 notice")
                               : FaceHeader::tr("%n notices", "never 1", notices));
    return parts.join(u", "_s);
}

QString wordsOf(const Concerns& concerns)
{
    QStringList lines;
    for (const matching::QualityMeasurement& concern : concerns) {
        const QualityText text = qualityText(concern);
        lines << FaceHeader::tr("%1: %2").arg(concernText(concern.concern), text.headline) +
                     u". "_s + text.meaning;
    }
    return lines.join(u'\n');
}

} // namespace

FaceHeader::FaceHeader(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_file(new ElidedLabel(this)),
      m_origin(new QLabel(this)), m_calm(new QLabel(this)), m_count(new QToolButton(this)),
      m_noFace(new Banner(BannerKind::Warning, u"warning"_s, this)), m_line(new QHBoxLayout),
      m_below(new QHBoxLayout), m_warnings(new WarningList(this))
{
    m_title->setObjectName(u"faceHeaderTitle"_s);
    m_file->setObjectName(u"faceHeaderFile"_s);
    m_origin->setObjectName(u"faceHeaderOrigin"_s);
    m_noFace->setObjectName(u"noFaceBanner"_s);
    m_count->setObjectName(u"warningCountButton"_s);
    m_calm->setObjectName(u"noWarningsLabel"_s);
    setTextRole(m_calm, TextRole::Caption);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    setTextRole(m_file, TextRole::Caption);
    setTextRole(m_origin, TextRole::Caption);
    m_count->setAutoRaise(true);
    m_count->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_count->setIconSize({kSmallIconPx, kSmallIconPx});
    m_count->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_count);
    auto* action = new QWidgetAction(menu);
    m_warnings->setFixedWidth(kWarningsPx);
    m_warnings->setContentsMargins(kGapPx, kGapPx, kGapPx, kGapPx);
    action->setDefaultWidget(m_warnings);
    menu->addAction(action);
    m_count->setMenu(menu);
    m_count->hide();
    // Both sides' lines stand at one height, with warnings or without.
    m_title->setMinimumHeight(m_count->sizeHint().height());
    // The file's name gives way before the title.
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_line->setContentsMargins(kMarginPx, 0, kGapPx, kSmallGapPx);
    m_line->setSpacing(kGapPx);
    m_line->addWidget(m_title);
    m_line->addWidget(m_file, 1);
    m_line->addWidget(m_origin);
    m_line->addStretch();
    m_line->addWidget(m_count);
    m_line->addWidget(m_calm);
    m_below->setContentsMargins(kMarginPx, 0, kGapPx, 0);
    m_below->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_line);
    layout->addLayout(m_below);
    layout->addWidget(m_noFace);
    layout->addStretch();
}

void FaceHeader::showFace(const QString& title, const QString& file, const QString& origin,
                          const matching::QualityReport& quality)
{
    m_title->setText(title);
    m_file->setText(file);
    m_file->setMaximumWidth(m_file->QLabel::sizeHint().width());
    m_originText = origin;
    showOrigin();
    m_noFace->setText(noFaceWarning(quality));
    const Concerns concerns = concernsInWords(quality);
    m_count->setVisible(!concerns.empty());
    m_calm->setVisible(concerns.empty());
    //: About an image: %1 is "none" or "not measured"
    m_calm->setText(tr("Quality warnings: %1").arg(noConcernText(quality)));
    setMenuText(m_count, countText(concerns));
    m_count->setToolTip(wordsOf(concerns));
    m_count->setAccessibleDescription(m_count->toolTip());
    m_hasWarning =
        !concerns.empty() && concerns.front().concern == matching::QualityConcern::Warning;
    m_warnings->showReport(quality);
    drawSign();
    arrange();
}

void FaceHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FaceHeader::arrange()
{
    int wholePx = kMarginPx + kGapPx;
    for (const QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_origin),
                                static_cast<QWidget*>(m_calm), static_cast<QWidget*>(m_count)})
        wholePx += part->isHidden() ? 0 : part->sizeHint().width() + 2 * kGapPx;
    // What is left of it must still tell one file from another.
    if (!m_file->text().isEmpty())
        wholePx += std::min(m_file->maximumWidth(),
                            m_file->fontMetrics().averageCharWidth() * kFileLetters) +
                   kGapPx;
    const bool isBelow = wholePx > width();
    if (isBelow == (m_below->indexOf(m_origin) >= 0))
        return;
    QHBoxLayout* line = isBelow ? m_below : m_line;
    m_isBelow = isBelow;
    showOrigin();
    // Between the file and the room that is left.
    line->insertWidget(isBelow ? 0 : line->indexOf(m_file) + 1, m_origin);
    line->addWidget(m_count);
    line->addWidget(m_calm);
    m_below->setContentsMargins(kMarginPx, 0, kGapPx, isBelow ? kSmallGapPx : 0);
}

void FaceHeader::showOrigin()
{
    // Behind the file a dot parts them.
    m_origin->setText(m_isBelow || m_originText.isEmpty() ? m_originText : u"· "_s + m_originText);
    m_origin->setVisible(!m_originText.isEmpty());
}

void FaceHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

void FaceHeader::drawSign()
{
    m_count->setIcon(iconPixmap(m_hasWarning ? u"warning"_s : u"notice"_s,
                                m_hasWarning ? colours().warning : colours().caption, kSmallIconPx,
                                devicePixelRatioF()));
}

} // namespace semblance::ui
