// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ProbePanel.h"

#include "ui/candidates/CandidateCard.h"
#include "ui/format/FaceText.h"
#include "ui/format/OriginText.h"
#include "ui/format/PlainText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/ElidedLines.h"
#include "ui/widgets/ProbeRow.h"
#include "ui/widgets/WarningList.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// Mid grey around the portrait, as around the candidates'.
constexpr QMargins kAroundPortrait(10, 10, 10, 10);
constexpr int kFileLines = 2;

int heightOf(const QWidget& widget, int widthPx)
{
    return widget.hasHeightForWidth() ? widget.heightForWidth(widthPx) : widget.sizeHint().height();
}

} // namespace

ProbePanel::ProbePanel(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_portrait(new QLabel(this)),
      m_mark(new QLabel(this)), m_file(new QLabel(this)), m_source(new QLabel(this)),
      m_warnings(new WarningList(this)), m_origins(new QLabel(this)), m_also(new QWidget(this)),
      m_likeness(new QLabel(this))
{
    setObjectName(u"probePanel"_s);
    m_portrait->setObjectName(u"probePortrait"_s);
    m_portrait->setFixedSize(kCardPortrait.grownBy(kAroundPortrait));
    m_portrait->setAlignment(Qt::AlignCenter);
    setImageSurface(m_portrait);
    m_mark->setObjectName(u"probeMark"_s);
    m_mark->setWordWrap(true);
    setTextRole(m_mark, TextRole::Section);
    m_file->setObjectName(u"probeFile"_s);
    m_file->setTextFormat(Qt::PlainText);
    setTextRole(m_file, TextRole::Caption);
    m_source->setObjectName(u"probeSource"_s);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    setTextRole(m_source, TextRole::Caption);

    m_origins->setObjectName(u"probeOrigins"_s);
    m_origins->setTextFormat(Qt::PlainText);
    m_origins->setWordWrap(true);
    m_origins->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_origins, TextRole::Caption);
    m_also->setObjectName(u"alsoSearched"_s);
    auto* also = new QVBoxLayout(m_also);
    also->setContentsMargins(0, 0, 0, 0);
    also->setSpacing(kSmallGapPx);
    m_likeness->setObjectName(u"photographsNote"_s);
    m_likeness->setTextFormat(Qt::PlainText);
    m_likeness->setWordWrap(true);
    setTextRole(m_likeness, TextRole::Caption);

    auto* layout = new QVBoxLayout(this);
    // The eyes stand on one line with those of the first row of cards.
    layout->setContentsMargins(kMarginPx, kGapPx / 2, kMarginPx, kGapPx);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_portrait);
    layout->addWidget(m_mark);
    layout->addWidget(m_file);
    layout->addWidget(m_source);
    layout->addWidget(m_warnings);
    layout->addWidget(m_origins);
    layout->addWidget(m_likeness);
    layout->addWidget(m_also);
    layout->addStretch();
    setFixedWidth(m_portrait->width() + 2 * kMarginPx);
}

int ProbePanel::portraitRoomPx(int panelPx) const
{
    // Of many photographs those that are not the main one may have to be scrolled to.
    int rest = layout()->totalHeightForWidth(width()) - m_portrait->height();
    for (const QWidget* below :
         {m_also, static_cast<QWidget*>(m_likeness), static_cast<QWidget*>(m_origins)}) {
        if (!below->isHidden())
            rest -= heightOf(*below, m_portrait->width()) + kGapPx;
    }
    const int margins = kAroundPortrait.top() + kAroundPortrait.bottom();
    return std::clamp(panelPx - rest - margins, kLeastPortraitPx, kCardPortrait.height());
}

void ProbePanel::setPortraitHeight(int portraitPx)
{
    const int heightPx = portraitPx + kAroundPortrait.top() + kAroundPortrait.bottom();
    if (heightPx == m_portrait->height())
        return;
    m_portrait->setFixedHeight(heightPx);
    drawPortrait();
}

void ProbePanel::drawPortrait()
{
    if (m_image.isNull())
        return;
    const double ratio = devicePixelRatioF();
    const int heightPx = m_portrait->height() - kAroundPortrait.top() - kAroundPortrait.bottom();
    const auto shownPx = static_cast<int>(std::lround(heightPx * ratio));
    // Whole pixels in width too: Qt blends a column that is covered in part with black.
    const auto widthPx =
        static_cast<int>(std::lround(double(shownPx) * m_image.width() / m_image.height()));
    QPixmap pixmap = QPixmap::fromImage(
        m_image.scaled(widthPx, shownPx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_portrait->setPixmap(pixmap);
}

void ProbePanel::showProbe(const ProbeFace& probe)
{
    const QString name = probeName(probe.exhibit.id.value, probe.mark);
    m_mark->setText(name);
    m_portrait->clear();
    m_portrait->setAccessibleName(tr("Portrait of probe %1").arg(name));
    const matching::DetectedFace& face = probe.face.face;
    m_file->setText(elidedLines(plainText(probe.exhibit.fileName), m_file->font(),
                                m_portrait->width(), kFileLines)
                        .join(u'\n'));
    m_file->setToolTip(plainText(probe.exhibit.fileName));
    m_file->setAccessibleName(plainText(probe.exhibit.fileName));
    QStringList facts{
        //: Of the large portrait, where several photographs were searched for together
        probe.also.empty() ? QString() : tr("Main photograph; the others stand below."),
        boxText(face.box, probe.photograph->orientation), originText(face.origin), turnNote(face)};
    facts.removeAll(QString());
    m_source->setText(facts.join(u'\n'));
    m_warnings->showReport(probe.quality);
    showAlso(probe);
    m_names = photographNames(probe);
    showOrigins({});
    showLikeness({});
    m_image = {};
    const double ratio = devicePixelRatioF();
    const QSize sizePx = (QSizeF(kCardPortrait) * ratio).toSize();
    m_workplace.jobs().startQuietly<QImage>(
        [probe, sizePx](const StopToken&) -> Result<QImage> {
            return probePortrait(probe, sizePx);
        },
        this,
        [this, request = ++m_request](const Result<QImage>& portrait) {
            if (request != m_request || !portrait)
                return;
            m_image = *portrait;
            drawPortrait();
        });
}

void ProbePanel::showAlso(const ProbeFace& probe)
{
    qDeleteAll(m_also->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    for (const ProbeFace& photograph : probe.also) {
        auto* row = new ProbeRow(m_workplace, photograph, m_also);
        row->setAccessibleName(row->words());
        m_also->layout()->addWidget(row);
        auto* warnings = new WarningList(m_also);
        warnings->showReport(photograph.quality);
        m_also->layout()->addWidget(warnings);
    }
    m_also->setVisible(!probe.also.empty());
}

void ProbePanel::showOrigins(const std::vector<casework::PhotographOrigin>& origins)
{
    QStringList lines;
    QStringList whole;
    for (std::size_t i = 0; i < origins.size(); ++i) {
        QStringList said{originSentence(origins[i]), contradictionText(origins[i]),
                         hintsLine(origins[i])};
        said.removeAll(QString());
        const QString name = m_names.value(static_cast<qsizetype>(i));
        //: %1: one of several photographs, such as Exhibit 4 ▸ Q-1; %2: sentences about it
        lines << (origins.size() < 2 ? said.join(u'\n') : tr("%1: %2").arg(name, said.join(u' ')));
        whole << originLines(origins[i]);
    }
    m_origins->setText(lines.join(u'\n'));
    m_origins->setToolTip(whole.join(u"\n"_s));
    m_origins->setVisible(!lines.isEmpty());
}

void ProbePanel::showLikeness(const QString& note)
{
    m_likeness->setText(note);
    m_likeness->setVisible(!note.isEmpty());
}

} // namespace semblance::ui
