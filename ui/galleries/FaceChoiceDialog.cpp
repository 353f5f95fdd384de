// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/FaceChoiceDialog.h"

#include "casework/gallery/EnrolmentReport.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/ImageCanvas.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr QSize kFirstSize{760, 620};
constexpr int kScreenMarginPx = 64;
constexpr int kChoiceLines = 2;

} // namespace

FaceChoiceDialog::FaceChoiceDialog(Workplace& workplace, const casework::EnrolmentProblem& problem,
                                   QWidget* parent)
    : QDialog(parent), m_problem(problem), m_error(new ErrorPanel(this)),
      m_canvas(new ImageCanvas(this)), m_choice(new QLabel(this)),
      m_enrol(new QPushButton(tr("&Enrol this face"), this))
{
    setObjectName(QStringLiteral("faceChoiceDialog"));
    setWindowTitle(tr("Choose the face"));
    //: %1 is a person's number or name in the gallery
    auto* question = new QLabel(tr("Which face is %1?").arg(problem.subject), this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    setTextRole(question, TextRole::Section);
    auto* image = new QLabel(problem.image, this);
    image->setTextFormat(Qt::PlainText);
    image->setWordWrap(true);
    setTextRole(image, TextRole::Caption);
    makeCanvas();
    m_choice->setObjectName(QStringLiteral("faceChoiceText"));
    m_choice->setWordWrap(true);
    m_choice->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // The image keeps its place, whatever is said below it.
    m_choice->setMinimumHeight(kChoiceLines * m_choice->fontMetrics().lineSpacing());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kGapPx);
    layout->addWidget(question);
    layout->addWidget(image);
    layout->addWidget(m_error);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_choice);
    layout->addWidget(makeButtons());
    resize(
        kFirstSize.boundedTo(screen()->availableSize() - QSize(kScreenMarginPx, kScreenMarginPx)));
    followChoice();
    read(workplace);
}

void FaceChoiceDialog::makeCanvas()
{
    m_canvas->setObjectName(QStringLiteral("faceChoiceCanvas"));
    m_canvas->setAccessibleName(tr("Image with several faces"));
    m_canvas->setMarks(&m_faces, false);
    m_canvas->setPlaceholder(tr("Looking for the faces…"));
    m_canvas->installEventFilter(this);
    m_canvas->setFocus();
    connect(&m_faces, &FaceMarkList::selectionChanged, this, &FaceChoiceDialog::followChoice);
    connect(m_canvas, &ImageCanvas::currentMarkChanged, this, &FaceChoiceDialog::sayChoice);
}

QWidget* FaceChoiceDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_enrol, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_enrol->setObjectName(QStringLiteral("enrolFaceButton"));
    setPrimary(m_enrol);
    connect(buttons, &QDialogButtonBox::accepted, this, &FaceChoiceDialog::enrol);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void FaceChoiceDialog::read(Workplace& workplace)
{
    workplace.jobs().startQuietly<ProblemImage>(
        [problem = m_problem, pipeline = workplace.pipeline()](const StopToken& stop) {
            return readProblemImage(problem, *pipeline, stop);
        },
        this, [this](const Result<ProblemImage>& image) { take(image); });
}

void FaceChoiceDialog::take(const Result<ProblemImage>& image)
{
    const QString file = QString::fromStdString(casework::factOf(m_problem.error, "file"));
    m_canvas->setPlaceholder({});
    if (!image && image.error().code == ErrorCode::FileNotFound) {
        m_error->showSentence(
            tr("The image is no longer where it was: %1. Put it back, or enrol it from where "
               "it lies now.")
                .arg(file));
    } else if (!image) {
        m_error->showError(image.error());
    } else if (image->hasChanged) {
        m_error->showSentence(
            tr("Another image lies at this place now: %1. Enrol its folder again.").arg(file));
    } else if (image->faces.empty()) {
        m_error->showSentence(tr("The engine in use finds no face in this image: %1").arg(file));
    } else {
        m_canvas->showImage(image->pyramid);
        m_faces.reset(image->faces, image->size);
        m_canvas->setCurrentMark(m_faces.marks().front().mark);
    }
    followChoice();
}

bool FaceChoiceDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_canvas || event->type() != QEvent::KeyPress || m_canvas->isFillingScreen()) {
        return QDialog::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        walk(-1);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
        walk(1);
        return true;
    case Qt::Key_Escape:
        reject();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void FaceChoiceDialog::walk(int step)
{
    const int last = static_cast<int>(m_faces.marks().size());
    if (last > 0) {
        m_canvas->setCurrentMark(std::clamp(m_canvas->currentMark().value_or(1) + step, 1, last));
    }
}

void FaceChoiceDialog::followChoice()
{
    const auto chosen = m_faces.selected();
    m_enrol->setEnabled(chosen.has_value());
    if (chosen) {
        m_canvas->setCurrentMark(chosen);
    }
    sayChoice();
}

void FaceChoiceDialog::sayChoice()
{
    const auto chosen = m_faces.selected();
    const auto current = m_canvas->currentMark();
    const FaceMark* walked = current ? m_faces.find(*current) : nullptr;
    if (chosen && (!walked || walked->mark == *chosen)) {
        //: %1: label such as K-1
        m_choice->setText(tr("Face %1 is chosen.").arg(m_faces.find(*chosen)->label()));
    } else if (chosen) {
        m_choice->setText(
            //: Labels such as K-1: %1 is chosen, the keyboard is on %2
            tr("Face %1 is chosen. You are at %2: Enter chooses it instead.")
                .arg(m_faces.find(*chosen)->label(), walked->label()));
    } else if (walked) {
        //: %1: label such as K-1
        m_choice->setText(tr("You are at face %1: Enter or a click chooses it. Tab and the arrows "
                             "go to the others.")
                              .arg(walked->label()));
    } else {
        m_choice->setText(
            m_faces.marks().empty()
                ? QString()
                : tr("Click a face, or walk with Tab or the arrows and press Enter."));
    }
}

void FaceChoiceDialog::enrol()
{
    if (const auto chosen = m_faces.selected()) {
        Q_EMIT faceChosen(m_faces.find(*chosen)->box);
        accept();
    }
}

} // namespace semblance::ui
