<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{share:.0f} % of the sigmoids are saturated</source>
        <translation>el {share:.0f} % de las sigmoides está saturado</translation>
    </message>
    <message>
        <source>{share:.0f} % of the tanh units are saturated</source>
        <translation>el {share:.0f} % de las unidades tanh está saturado</translation>
    </message>
    <message>
        <source>{count} of {units} ReLUs let nothing through</source>
        <translation>{count} de {units} ReLU no dejan pasar nada</translation>
    </message>
    <message>
        <source>the signal falls below {least:.0f} % of block 1&apos;s here, and is {share:.2g} of it at block {last}</source>
        <translation>la señal cae aquí por debajo del {least:.0f} % de la del bloque 1, y en el bloque {last} es {share:.2g} veces aquella</translation>
    </message>
    <message>
        <source>the signal grows beyond {most:g} times block 1&apos;s here, and is {times:.3g} times as large at block {last}</source>
        <translation>la señal crece aquí a más de {most:g} veces la del bloque 1, y en el bloque {last} es {times:.3g} veces aquella</translation>
    </message>
    <message>
        <source>{count} of {units} units have the same value for every sample</source>
        <translation>{count} de {units} unidades tienen el mismo valor para todas las muestras</translation>
    </message>
    <message>
        <source>Saturated units</source>
        <translation>Unidades saturadas</translation>
    </message>
    <message>
        <source>Where a sigmoid or tanh is flat its gradient is almost zero: the blocks before it hardly learn.</source>
        <translation>Donde una sigmoide o una tanh es plana, su gradiente es casi cero: los bloques anteriores apenas aprenden.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 2; Glorot and Bengio 2010, section 3.</source>
        <translation>Ioffe y Szegedy 2015 (arXiv 1502.03167), sección 2; Glorot y Bengio 2010, sección 3.</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>ReLU muertas</translation>
    </message>
    <message>
        <source>A ReLU that is zero for every sample passes on no gradient, so it cannot come back by itself.</source>
        <translation>Una ReLU que es cero para todas las muestras no transmite gradiente, así que no puede volver por sí sola.</translation>
    </message>
    <message>
        <source>Maas, Hannun and Ng 2013, section 2.</source>
        <translation>Maas, Hannun y Ng 2013, sección 2.</translation>
    </message>
    <message>
        <source>The signal fades with depth</source>
        <translation>La señal se apaga con la profundidad</translation>
    </message>
    <message>
        <source>The last blocks get nearly the same values for every sample, with little to tell classes by.</source>
        <translation>Los últimos bloques reciben casi los mismos valores para todas las muestras: poco con que distinguir las clases.</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, section 4.2; He et al. 2015 (arXiv 1502.01852), section 2.2.</source>
        <translation>Glorot y Bengio 2010, sección 4.2; He et al. 2015 (arXiv 1502.01852), sección 2.2.</translation>
    </message>
    <message>
        <source>The signal grows with depth</source>
        <translation>La señal crece con la profundidad</translation>
    </message>
    <message>
        <source>Values that grow from block to block make gradients grow too, until something overflows.</source>
        <translation>Los valores que crecen de bloque en bloque hacen crecer también los gradientes, hasta que algo se desborda.</translation>
    </message>
    <message>
        <source>He et al. 2015 (arXiv 1502.01852), section 2.2; Bjorck et al. 2018 (arXiv 1806.02375).</source>
        <translation>He et al. 2015 (arXiv 1502.01852), sección 2.2; Bjorck et al. 2018 (arXiv 1806.02375).</translation>
    </message>
    <message>
        <source>Constant units</source>
        <translation>Unidades constantes</translation>
    </message>
    <message>
        <source>A unit that never varies tells nothing of the sample; a norm behind it can only give beta.</source>
        <translation>Una unidad que nunca varía no dice nada de la muestra; una norma detrás de ella solo puede dar beta.</translation>
    </message>
    <message>
        <source>torch documentation of nn.BatchNorm1d: x - mean is zero for every sample.</source>
        <translation>Documentación de torch, nn.BatchNorm1d: x - media es cero para todas las muestras.</translation>
    </message>
    <message>
        <source>The same in 1 other block.</source>
        <translation>Lo mismo en 1 bloque más.</translation>
    </message>
    <message>
        <source>The same in {count} other blocks.</source>
        <translation>Lo mismo en {count} bloques más.</translation>
    </message>
    <message>
        <source>since step {step:,}</source>
        <translation>desde el paso {step:,}</translation>
    </message>
    <message>
        <source>{text:capital}.</source>
        <translation>{text:capital}.</translation>
    </message>
    <message>
        <source>{places:capital}: {text}.</source>
        <translation>{places:capital}: {text}.</translation>
    </message>
    <message>
        <source>its weights get {ratio:.2g} of the gradient that block {last} gets</source>
        <translation>sus pesos reciben {ratio:.2g} veces el gradiente que recibe el bloque {last}</translation>
    </message>
    <message>
        <source>its weights get {ratio:.3g} times the gradient that block {last} gets</source>
        <translation>sus pesos reciben {ratio:.3g} veces el gradiente que recibe el bloque {last}</translation>
    </message>
    <message>
        <source>one step changes the weights by {share:.0f} % of their size</source>
        <translation>un paso cambia los pesos en un {share:.0f} % de su tamaño</translation>
    </message>
    <message>
        <source>one step changes the weights by {ratio:.1e} of their size, while the loss is {loss:.2f} (guessing: {guessing:.2f})</source>
        <translation>un paso cambia los pesos en {ratio:.1e} de su tamaño, mientras la pérdida es {loss:.2f} (al azar: {guessing:.2f})</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>infinita</translation>
    </message>
    <message>
        <source>the lane has stopped, for its loss became {what}; where that began is not known</source>
        <translation>el carril se ha detenido porque su pérdida llegó a ser {what}; no se sabe dónde empezó</translation>
    </message>
    <message>
        <source>the lane has stopped, for its loss became {what}; that began here</source>
        <translation>el carril se ha detenido porque su pérdida llegó a ser {what}; empezó aquí</translation>
    </message>
    <message>
        <source>the loss is {loss:.2f}, far above that of guessing ({guessing:.2f})</source>
        <translation>la pérdida es {loss:.2f}, muy por encima de la de responder al azar ({guessing:.2f})</translation>
    </message>
    <message>
        <source>The loss diverges</source>
        <translation>La pérdida diverge</translation>
    </message>
    <message>
        <source>Steps along the gradient are too long: each one makes the next gradient larger.</source>
        <translation>Los pasos según el gradiente son demasiado largos: cada uno agranda el gradiente siguiente.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 4.2.1; Bjorck et al. 2018.</source>
        <translation>Ioffe y Szegedy 2015 (arXiv 1502.03167), sección 4.2.1; Bjorck et al. 2018.</translation>
    </message>
    <message>
        <source>The gradient vanishes</source>
        <translation>El gradiente se desvanece</translation>
    </message>
    <message>
        <source>The first blocks stay almost as they were drawn, while the last ones learn from their noise.</source>
        <translation>Los primeros bloques se quedan casi como se sortearon, mientras los últimos aprenden de su ruido.</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, section 4.2.</source>
        <translation>Glorot y Bengio 2010, sección 4.2.</translation>
    </message>
    <message>
        <source>The gradient explodes</source>
        <translation>El gradiente explota</translation>
    </message>
    <message>
        <source>No learning rate suits all blocks: one that moves the last is far too much for the first.</source>
        <translation>Ninguna tasa de aprendizaje sirve para todos los bloques: la que mueve el último es excesiva para el primero.</translation>
    </message>
    <message>
        <source>Yang et al. 2019 (arXiv 1902.08129): batch norm by itself does so in deep networks.</source>
        <translation>Yang et al. 2019 (arXiv 1902.08129): la batch norm lo causa por sí sola en redes profundas.</translation>
    </message>
    <message>
        <source>Updates are very large</source>
        <translation>Los cambios son muy grandes</translation>
    </message>
    <message>
        <source>Weights that change by a tenth in a step keep little of what they learned; 0.1 % is usual.</source>
        <translation>Unos pesos que cambian una décima parte en un paso conservan poco de lo aprendido; lo habitual es el 0,1 %.</translation>
    </message>
    <message>
        <source>Stanford CS231n, notes on neural networks 3, ratio of updates to weights.</source>
        <translation>Stanford CS231n, notas sobre redes neuronales 3, relación entre cambio y peso.</translation>
    </message>
    <message>
        <source>Updates are very small</source>
        <translation>Los cambios son muy pequeños</translation>
    </message>
    <message>
        <source>Weights that hardly move learn nothing in any time one would wait; 0.1 % is usual.</source>
        <translation>Unos pesos que apenas se mueven no aprenden nada en un tiempo razonable; lo habitual es el 0,1 %.</translation>
    </message>
    <message>
        <source>One sample is its own mean and has no spread: x − μ = 0 and σ² = 0. Every unit could only pass on β, whatever comes in.</source>
        <translation>Una sola muestra es su propia media y no tiene dispersión: x − μ = 0 y σ² = 0. Cada unidad solo podría dar β, entre lo que entre.</translation>
    </message>
    <message>
        <source>{where:capital} the batch size is 1. {why}</source>
        <translation>{where:capital}, el tamaño del lote es 1. {why}</translation>
    </message>
    <message>
        <source>{where:capital} the last mini-batch of the epoch, after {full:,} full ones, holds a single sample. {why}</source>
        <translation>{where:capital}, el último minilote de la época, después de {full:,} completos, tiene una sola muestra. {why}</translation>
    </message>
    <message>
        <source>Use layer norm</source>
        <translation>Usar layer norm</translation>
    </message>
    <message>
        <source>Use running statistics</source>
        <translation>Usar las estadísticas móviles</translation>
    </message>
    <message>
        <source>at the input</source>
        <translation>en la entrada</translation>
    </message>
    <message>
        <source>at the output</source>
        <translation>en la salida</translation>
    </message>
    <message>
        <source>in block {block}</source>
        <translation>en el bloque {block}</translation>
    </message>
    <message>
        <source>gamma is under {least:g} in {count} of {units} units</source>
        <translation>gamma es menor que {least:g} en {count} de {units} unidades</translation>
    </message>
    <message>
        <source>the variance is no larger than eps ({eps:g}) in {count} of {units} units</source>
        <translation>la varianza no es mayor que eps ({eps:g}) en {count} de {units} unidades</translation>
    </message>
    <message>
        <source>batch norm gets {values} values a unit to find mean and variance of</source>
        <translation>la batch norm recibe {values} valores por unidad para hallar la media y la varianza</translation>
    </message>
    <message>
        <source>the last mini-batch of each epoch holds a single sample ({samples:,} = {full} × {batch} + 1)</source>
        <translation>el último minilote de cada época tiene una sola muestra ({samples:,} = {full} × {batch} + 1)</translation>
    </message>
    <message>
        <source>{width} biases are added that {norm} subtracts again</source>
        <translation>se suman {width} sesgos que la {norm} vuelve a restar</translation>
    </message>
    <message>
        <source>{share:.0f} % of its values are dropped before the batch norm of the output</source>
        <translation>el {share:.0f} % de sus valores se apaga (dropout) antes de la batch norm de la salida</translation>
    </message>
    <message>
        <source>{share:.0f} % of its values are dropped before the batch norm of block {block}</source>
        <translation>el {share:.0f} % de sus valores se apaga (dropout) antes de la batch norm del bloque {block}</translation>
    </message>
    <message>
        <source>{norm} sets the scale of the logits</source>
        <translation>la {norm} fija la escala de los logits</translation>
    </message>
    <message>
        <source>Set the weight decay to 0</source>
        <translation>Poner el decaimiento de pesos en 0</translation>
    </message>
    <message>
        <source>Take the norm off the output</source>
        <translation>Quitar la norma de la salida</translation>
    </message>
    <message>
        <source>Set eps to {eps:g}</source>
        <translation>Poner eps en {eps:g}</translation>
    </message>
    <message>
        <source>The batch is too small for batch norm</source>
        <translation>El lote es demasiado pequeño para la batch norm</translation>
    </message>
    <message>
        <source>Mean and variance of a few values are mostly chance; of two values only their order survives.</source>
        <translation>La media y la varianza de unos pocos valores son casi puro azar; de dos valores solo queda su orden.</translation>
    </message>
    <message>
        <source>Wu and He 2018 (arXiv 1803.08494), figure 1; torch: one value a unit raises a ValueError.</source>
        <translation>Wu y He 2018 (arXiv 1803.08494), figura 1; torch: un valor por unidad provoca un ValueError.</translation>
    </message>
    <message>
        <source>The last batch holds one sample</source>
        <translation>El último lote tiene una sola muestra</translation>
    </message>
    <message>
        <source>A single value has no variance: PyTorch refuses to normalise it, and the lane stops there.</source>
        <translation>Un solo valor no tiene varianza: PyTorch se niega a normalizarlo, y el carril se detiene ahí.</translation>
    </message>
    <message>
        <source>torch documentation of DataLoader, drop_last; nn.BatchNorm1d raises a ValueError.</source>
        <translation>Documentación de torch, DataLoader, drop_last; nn.BatchNorm1d lanza un ValueError.</translation>
    </message>
    <message>
        <source>Dropout before a batch norm</source>
        <translation>Dropout antes de una batch norm</translation>
    </message>
    <message>
        <source>Dropped values make the variance larger while training than in evaluation mode.</source>
        <translation>Los valores apagados hacen la varianza mayor al entrenar que en el modo de evaluación.</translation>
    </message>
    <message>
        <source>Li et al. 2019 (arXiv 1801.05134).</source>
        <translation>Li et al. 2019 (arXiv 1801.05134).</translation>
    </message>
    <message>
        <source>A bias before a norm</source>
        <translation>Un sesgo antes de una norma</translation>
    </message>
    <message>
        <source>Subtracting the mean takes any bias out again; beta does its work.</source>
        <translation>Al restar la media desaparece cualquier sesgo; beta hace su trabajo.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.2.</source>
        <translation>Ioffe y Szegedy 2015 (arXiv 1502.03167), sección 3.2.</translation>
    </message>
    <message>
        <source>A norm on the output layer</source>
        <translation>Una norma en la capa de salida</translation>
    </message>
    <message>
        <source>Each logit then depends on the rest of the mini-batch, and gamma alone sets how sure it can be.</source>
        <translation>Cada logit depende entonces del resto del minilote, y solo gamma decide cuán segura puede estar la red.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.2: it goes before a nonlinearity.</source>
        <translation>Ioffe y Szegedy 2015 (arXiv 1502.03167), sección 3.2: va antes de una no linealidad.</translation>
    </message>
    <message>
        <source>Units switched off by gamma</source>
        <translation>Unidades apagadas por gamma</translation>
    </message>
    <message>
        <source>With gamma at zero a unit gives its beta for every sample: the block is narrower than it looks.</source>
        <translation>Con gamma en cero, una unidad da su beta para todas las muestras: el bloque es más estrecho de lo que parece.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), algorithm 1: y = gamma x-hat + beta.</source>
        <translation>Ioffe y Szegedy 2015 (arXiv 1502.03167), algoritmo 1: y = gamma x-hat + beta.</translation>
    </message>
    <message>
        <source>Variance near eps</source>
        <translation>Varianza cercana a eps</translation>
    </message>
    <message>
        <source>Then eps decides: what should come out with a standard deviation of 1 comes out at 0.7 or less.</source>
        <translation>Entonces decide eps: lo que debería salir con desviación típica 1 sale con 0,7 o menos.</translation>
    </message>
    <message>
        <source>torch documentation of nn.BatchNorm1d: x-hat = (x - mean) / sqrt(var + eps).</source>
        <translation>Documentación de torch, nn.BatchNorm1d: x-hat = (x - media) / sqrt(var + eps).</translation>
    </message>
    <message>
        <source>Set the learning rate to {rate:g}</source>
        <translation>Poner la tasa de aprendizaje en {rate:g}</translation>
    </message>
    <message>
        <source>Put {norm} into every block of this lane</source>
        <translation>Poner {norm} en todos los bloques de este carril</translation>
    </message>
    <message>
        <source>Put {norm} into block {block} of this lane</source>
        <translation>Poner {norm} en el bloque {block} de este carril</translation>
    </message>
    <message>
        <source>Put {norm} into {count} blocks of this lane</source>
        <translation>Poner {norm} en {count} bloques de este carril</translation>
    </message>
    <message>
        <source>Draw the initial weights after {name}</source>
        <translation>Sortear los pesos iniciales según {name}</translation>
    </message>
    <message>
        <source>Add skip connections</source>
        <translation>Añadir conexiones de salto</translation>
    </message>
    <message>
        <source>Leave the bias out where a norm follows</source>
        <translation>Quitar el sesgo donde sigue una norma</translation>
    </message>
    <message>
        <source>Put batch norm at the input of this lane</source>
        <translation>Poner batch norm en la entrada de este carril</translation>
    </message>
    <message>
        <source>Shuffle the mini-batches</source>
        <translation>Barajar los minilotes</translation>
    </message>
    <message>
        <source>Set the batch size to {size}</source>
        <translation>Poner el tamaño del lote en {size}</translation>
    </message>
    <message>
        <source>Drop the last batch of each epoch</source>
        <translation>Descartar el último lote de cada época</translation>
    </message>
    <message>
        <source>Drop out {share:.0f} % behind the last block</source>
        <translation>Poner un dropout del {share:.0f} % detrás del último bloque</translation>
    </message>
    <message>
        <source>Drop out behind the last block only</source>
        <translation>Poner dropout solo detrás del último bloque</translation>
    </message>
    <message>
        <source>the running mean is over {most:g} standard deviations off in {off} of {units} units</source>
        <translation>la media móvil se desvía más de {most:g} desviaciones típicas en {off} de {units} unidades</translation>
    </message>
    <message>
        <source>the running variance is {times:.2g} times that of the mini-batches</source>
        <translation>la varianza móvil es {times:.2g} veces la de los minilotes</translation>
    </message>
    <message>
        <source>{training:.0f} % of the mini-batch are right in training mode, {evaluation:.0f} % in evaluation mode</source>
        <translation>acierta el {training:.0f} % del minilote en modo de entrenamiento, el {evaluation:.0f} % en modo de evaluación</translation>
    </message>
    <message>
        <source>the running statistics of {count} of {units} units are not finite</source>
        <translation>las estadísticas móviles de {count} de {units} unidades no son finitas</translation>
    </message>
    <message>
        <source>the running statistics have held a mini-batch that was not finite</source>
        <translation>las estadísticas móviles contienen un minilote que no era finito</translation>
    </message>
    <message>
        <source>Update the running statistics again</source>
        <translation>Volver a actualizar las estadísticas móviles</translation>
    </message>
    <message>
        <source>Set the momentum of the running statistics to {momentum:g}</source>
        <translation>Poner el momentum de las estadísticas móviles en {momentum:g}</translation>
    </message>
    <message>
        <source>Recompute the running statistics</source>
        <translation>Recalcular las estadísticas móviles</translation>
    </message>
    <message>
        <source>Running statistics are not finite</source>
        <translation>Las estadísticas móviles no son finitas</translation>
    </message>
    <message>
        <source>Each update mixes the new batch with what was there: a NaN stays in it for ever.</source>
        <translation>Cada actualización mezcla el lote nuevo con lo que había: un NaN se queda ahí para siempre.</translation>
    </message>
    <message>
        <source>Reset the running statistics</source>
        <translation>Reiniciar las estadísticas móviles</translation>
    </message>
    <message>
        <source>torch documentation of nn.BatchNorm1d: (1 - momentum) * running + momentum * batch.</source>
        <translation>Documentación de torch, nn.BatchNorm1d: (1 - momentum) * running + momentum * batch.</translation>
    </message>
    <message>
        <source>Training and evaluation mode disagree</source>
        <translation>Los modos de entrenamiento y evaluación discrepan</translation>
    </message>
    <message>
        <source>It leans on the batch around each sample; with running statistics it answers differently.</source>
        <translation>Se apoya en el lote que rodea a cada muestra; con las estadísticas móviles responde de otra manera.</translation>
    </message>
    <message>
        <source>Wu and Johnson 2021 (arXiv 2105.07576); Ioffe and Szegedy 2015, algorithm 2.</source>
        <translation>Wu y Johnson 2021 (arXiv 2105.07576); Ioffe y Szegedy 2015, algoritmo 2.</translation>
    </message>
    <message>
        <source>Running statistics lag behind</source>
        <translation>Las estadísticas móviles van atrasadas</translation>
    </message>
    <message>
        <source>In evaluation mode the norm works with these numbers, not with those it was trained with.</source>
        <translation>En el modo de evaluación la norma trabaja con estos números, no con aquellos con los que se entrenó.</translation>
    </message>
    <message>
        <source>torch documentation of nn.BatchNorm1d, momentum; Wu and Johnson 2021.</source>
        <translation>Documentación de torch, nn.BatchNorm1d, momentum; Wu y Johnson 2021.</translation>
    </message>
    <message>
        <source>the learning rate is {rate:g}, and the loss is still {loss:.2f} (guessing: {guessing:.2f})</source>
        <translation>la tasa de aprendizaje es {rate:g}, y la pérdida sigue en {loss:.2f} (al azar: {guessing:.2f})</translation>
    </message>
    <message>
        <source>the test loss is {now:.2f}, up from {lowest:.2f} at step {step:,}, while the training loss is {loss:.2f}</source>
        <translation>la pérdida de prueba es {now:.2f}, cuando fue {lowest:.2f} en el paso {step:,}, mientras la de entrenamiento es {loss:.2f}</translation>
    </message>
    <message>
        <source>mini-batches come sorted by class, one of the {classes} after the other</source>
        <translation>los minilotes llegan ordenados por clase, una de las {classes} tras otra</translation>
    </message>
    <message>
        <source>each mini-batch holds {few} of the {classes} classes only</source>
        <translation>cada minilote solo tiene {few} de las {classes} clases</translation>
    </message>
    <message>
        <source>Mini-batches are not mixed</source>
        <translation>Los minilotes no están mezclados</translation>
    </message>
    <message>
        <source>Batch norm subtracts what the samples of a batch have in common: here that is the class itself.</source>
        <translation>La batch norm resta lo que las muestras de un lote tienen en común: aquí, eso es la propia clase.</translation>
    </message>
    <message>
        <source>Wu and Johnson 2021 (arXiv 2105.07576); torch documentation of DataLoader, shuffle.</source>
        <translation>Wu y Johnson 2021 (arXiv 2105.07576); documentación de torch, DataLoader, shuffle.</translation>
    </message>
    <message>
        <source>The learning rate is very low</source>
        <translation>La tasa de aprendizaje es muy baja</translation>
    </message>
    <message>
        <source>Batch norm pays off at rates that would break the plain network; at low ones it is no faster.</source>
        <translation>La batch norm compensa con tasas que romperían la red sin ella; con tasas bajas no es más rápida.</translation>
    </message>
    <message>
        <source>Ioffe and Szegedy 2015 (arXiv 1502.03167), section 3.3; Bjorck et al. 2018.</source>
        <translation>Ioffe y Szegedy 2015 (arXiv 1502.03167), sección 3.3; Bjorck et al. 2018.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Sobreajuste</translation>
    </message>
    <message>
        <source>What is learned now holds for the training samples only; new ones get worse answers.</source>
        <translation>Lo que aprende ahora solo vale para las muestras de entrenamiento; las nuevas reciben peores respuestas.</translation>
    </message>
    <message>
        <source>Prechelt 1998, Early stopping: but when?, generalisation loss.</source>
        <translation>Prechelt 1998, Early stopping: but when?, pérdida de generalización.</translation>
    </message>
    <message>
        <source>inner ring</source>
        <translation>anillo interior</translation>
    </message>
    <message>
        <source>outer ring</source>
        <translation>anillo exterior</translation>
    </message>
    <message>
        <source>upper moon</source>
        <translation>luna superior</translation>
    </message>
    <message>
        <source>lower moon</source>
        <translation>luna inferior</translation>
    </message>
    <message>
        <source>first spiral</source>
        <translation>primera espiral</translation>
    </message>
    <message>
        <source>second spiral</source>
        <translation>segunda espiral</translation>
    </message>
    <message>
        <source>signs differ</source>
        <translation>signos distintos</translation>
    </message>
    <message>
        <source>signs alike</source>
        <translation>signos iguales</translation>
    </message>
    <message>
        <source>cloud {number}</source>
        <translation>nube {number}</translation>
    </message>
    <message>
        <source>cultivar {number}</source>
        <translation>cultivar {number}</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>maligno</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>benigno</translation>
    </message>
    <message>
        <source>There is no data set {name!r}; there are {known}.</source>
        <translation>No hay ningún conjunto de datos {name!r}; hay {known}.</translation>
    </message>
    <message>
        <source>The data file {name}.npz that belongs to bnviz is missing or damaged; install bnviz again.</source>
        <translation>El archivo de datos {name}.npz, que forma parte de bnviz, falta o está dañado; vuelve a instalar bnviz.</translation>
    </message>
    <message>
        <source>A test share of {share:g} leaves none of the {samples} samples to test on; choose a larger test share or more samples.</source>
        <translation>Con una proporción de prueba de {share:g} ninguna de las {samples} muestras queda para probar; elige una proporción mayor o más muestras.</translation>
    </message>
    <message>
        <source>A test share of {share:g} leaves none of the {samples} samples to train on; choose a smaller test share or more samples.</source>
        <translation>Con una proporción de prueba de {share:g} ninguna de las {samples} muestras queda para entrenar; elige una proporción menor o más muestras.</translation>
    </message>
    <message>
        <source>never forgets: every batch counts the same</source>
        <translation>nunca olvida: todos los lotes cuentan lo mismo</translation>
    </message>
    <message>
        <source>never moves</source>
        <translation>no se mueve nunca</translation>
    </message>
    <message>
        <source>only the last batch</source>
        <translation>solo el último lote</translation>
    </message>
    <message>
        <source>half-life {half:.1f} steps</source>
        <translation>semivida {half:.1f} pasos</translation>
    </message>
    <message>
        <source>half-life {half:.0f} steps</source>
        <translation>semivida {half:.0f} pasos</translation>
    </message>
    <message>
        <source>plain average: batch k counts 1/k</source>
        <translation>promedio simple: el lote k cuenta 1/k</translation>
    </message>
    <message>
        <source>has no such choice</source>
        <translation>no tiene esta opción</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>a plain average, as here</source>
        <translation>un promedio simple, como aquí</translation>
    </message>
    <message>
        <source>the share of the new batch</source>
        <translation>la parte del lote nuevo</translation>
    </message>
    <message>
        <source>the share that is kept</source>
        <translation>la parte que se conserva</translation>
    </message>
    <message>
        <source>no batch at all</source>
        <translation>ningún lote</translation>
    </message>
    <message>
        <source>like averaging 1 batch</source>
        <translation>como promediar 1 lote</translation>
    </message>
    <message>
        <source>like averaging {batches:,.0f} batches</source>
        <translation>como promediar {batches:,.0f} lotes</translation>
    </message>
    <message>
        <source>the seed changed</source>
        <translation>cambió la semilla</translation>
    </message>
    <message>
        <source>the data changed</source>
        <translation>cambiaron los datos</translation>
    </message>
    <message>
        <source>the initial weights changed</source>
        <translation>cambiaron los pesos iniciales</translation>
    </message>
    <message>
        <source>the number of blocks changed</source>
        <translation>cambió el número de bloques</translation>
    </message>
    <message>
        <source>block {block} changed</source>
        <translation>cambió el bloque {block}</translation>
    </message>
    <message>
        <source>the optimiser changed</source>
        <translation>cambió el optimizador</translation>
    </message>
    <message>
        <source>a lane was added</source>
        <translation>se añadió un carril</translation>
    </message>
    <message>
        <source>normalising {where} with batch statistics again.</source>
        <translation>se vuelve a normalizar con las estadísticas del lote {where}.</translation>
    </message>
    <message>
        <source>normalising {where} with running statistics from now on.</source>
        <translation>desde ahora se normaliza con las estadísticas móviles {where}.</translation>
    </message>
    <message>
        <source>running statistics {where} updated again.</source>
        <translation>las estadísticas móviles {where} se vuelven a actualizar.</translation>
    </message>
    <message>
        <source>running statistics {where} no longer updated.</source>
        <translation>las estadísticas móviles {where} ya no se actualizan.</translation>
    </message>
    <message>
        <source>gamma and beta {where} trained again.</source>
        <translation>gamma y beta {where} se vuelven a entrenar.</translation>
    </message>
    <message>
        <source>gamma and beta {where} no longer trained.</source>
        <translation>gamma y beta {where} ya no se entrenan.</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>barajadas</translation>
    </message>
    <message>
        <source>as in the data</source>
        <translation>como en los datos</translation>
    </message>
    <message>
        <source>sorted by class</source>
        <translation>por clases</translation>
    </message>
    <message>
        <source>A last batch that is not full is dropped.</source>
        <translation>El último lote se descarta si no está completo.</translation>
    </message>
    <message>
        <source>A last batch that is not full is merged with the one before.</source>
        <translation>El último lote se une al anterior si no está completo.</translation>
    </message>
    <message>
        <source>A last batch that is not full is kept as it is.</source>
        <translation>El último lote se conserva aunque no esté completo.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprend.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño del lote</translation>
    </message>
    <message>
        <source>Momentum of the optimiser</source>
        <translation>Momentum del optimizador</translation>
    </message>
    <message>
        <source>Order of the samples: {order}.</source>
        <translation>Orden de las muestras: {order}.</translation>
    </message>
    <message>
        <source>1 class a batch</source>
        <translation>1 clase por lote</translation>
    </message>
    <message>
        <source>{classes} classes a batch</source>
        <translation>{classes} clases por lote</translation>
    </message>
    <message>
        <source>Dropout {where} from {old:g} to {new:g}.</source>
        <translation>Dropout {where}: de {old:g} a {new:g}.</translation>
    </message>
    <message>
        <source>The lane “{lane}” was removed.</source>
        <translation>Se quitó el carril «{lane}».</translation>
    </message>
    <message>
        <source>{lane}: {sentence}</source>
        <translation>{lane}: {sentence}</translation>
    </message>
    <message>
        <source>noise behind the norms on.</source>
        <translation>activado el ruido detrás de las normas.</translation>
    </message>
    <message>
        <source>noise behind the norms off.</source>
        <translation>desactivado el ruido detrás de las normas.</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momentum</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>grupos</translation>
    </message>
    <message>
        <source>{norm} added {where}.</source>
        <translation>{norm} añadida {where}.</translation>
    </message>
    <message>
        <source>{norm} removed {where}.</source>
        <translation>{norm} quitada {where}.</translation>
    </message>
    <message>
        <source>{new} in place of {old} {where}.</source>
        <translation>{new} en lugar de {old} {where}.</translation>
    </message>
    <message>
        <source>{name} of the norm {where} from {old} to {new}.</source>
        <translation>{name} de la norma {where}: de {old} a {new}.</translation>
    </message>
    <message>
        <source>gamma and beta {where} put in.</source>
        <translation>gamma y beta añadidas {where}.</translation>
    </message>
    <message>
        <source>gamma and beta {where} taken out.</source>
        <translation>gamma y beta quitadas {where}.</translation>
    </message>
    <message>
        <source>running statistics {where} on.</source>
        <translation>estadísticas móviles activadas {where}.</translation>
    </message>
    <message>
        <source>running statistics {where} off.</source>
        <translation>estadísticas móviles desactivadas {where}.</translation>
    </message>
    <message>
        <source>the norm {where} moved before the activation.</source>
        <translation>la norma {where} pasa a estar antes de la activación.</translation>
    </message>
    <message>
        <source>the norm {where} moved after the activation.</source>
        <translation>la norma {where} pasa a estar después de la activación.</translation>
    </message>
    <message>
        <source>in every block</source>
        <translation>en todos los bloques</translation>
    </message>
    <message>
        <source>in blocks {blocks}</source>
        <translation>en los bloques {blocks}</translation>
    </message>
    <message>
        <source>{first} and {second} and {third}</source>
        <translation>{first}, {second} y {third}</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>acumulado</translation>
    </message>
    <message>
        <source>{what} from {old} to {new}.</source>
        <translation>{what}: de {old} a {new}.</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>bloque {block}</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>la entrada</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>la salida</translation>
    </message>
    <message>
        <source>A network has at most {most} blocks.</source>
        <translation>Una red tiene como mucho {most} bloques.</translation>
    </message>
    <message>
        <source>A network needs at least one block.</source>
        <translation>Una red necesita al menos un bloque.</translation>
    </message>
    <message>
        <source>An experiment has at most {most} lanes.</source>
        <translation>Un experimento tiene como mucho {most} carriles.</translation>
    </message>
    <message>
        <source>An experiment needs at least one lane.</source>
        <translation>Un experimento necesita al menos un carril.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>Two rings, one around the other.</source>
        <translation>Dos anillos, uno alrededor del otro.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation>Dos medias lunas que se entrelazan.</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>Dos espirales</translation>
    </message>
    <message>
        <source>Two spirals, one inside the other.</source>
        <translation>Dos espirales, una dentro de la otra.</translation>
    </message>
    <message>
        <source>Four clusters, opposite ones alike.</source>
        <translation>Cuatro grupos; los opuestos son iguales.</translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation>Gaussianas</translation>
    </message>
    <message>
        <source>Five round clouds on a circle.</source>
        <translation>Cinco nubes redondas en un círculo.</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>Cifras 8×8</translation>
    </message>
    <message>
        <source>Handwritten digits of 8×8 pixels (UCI).</source>
        <translation>Cifras manuscritas de 8×8 píxeles (UCI).</translation>
    </message>
    <message>
        <source>Faces 32×32</source>
        <translation>Caras 32×32</translation>
    </message>
    <message>
        <source>Ten people, drawn, in light and poses that change.</source>
        <translation>Diez personas dibujadas, con luz y posturas que cambian.</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Vino</translation>
    </message>
    <message>
        <source>Chemistry of 178 wines, features of wild scales.</source>
        <translation>Química de 178 vinos, con características de escalas muy dispares.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cáncer de mama</translation>
    </message>
    <message>
        <source>Thirty measurements of 569 tumours, features of wild scales.</source>
        <translation>Treinta medidas de 569 tumores, con características de escalas muy dispares.</translation>
    </message>
    <message>
        <source>This is JSON, but no experiment.</source>
        <translation>Esto es JSON, pero no un experimento.</translation>
    </message>
    <message>
        <source>This is no bnviz experiment: the key &quot;format&quot; with a number is missing.</source>
        <translation>Esto no es un experimento de bnviz: falta la clave &quot;format&quot; con un número.</translation>
    </message>
    <message>
        <source>The file was written by a newer bnviz (format {format}); this one reads up to {known}.</source>
        <translation>El archivo lo escribió un bnviz más nuevo (formato {format}); este lee hasta el {known}.</translation>
    </message>
    <message>
        <source>There is no format {format}; the first is 1.</source>
        <translation>No hay ningún formato {format}; el primero es 1.</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; is missing.</source>
        <translation>Falta la clave &quot;{key}&quot;.</translation>
    </message>
    <message>
        <source>It is {what}.</source>
        <translation>Es {what}.</translation>
    </message>
    <message>
        <source>It has {size:,.1f} MB, and an experiment a few kilobytes: it is something else.</source>
        <translation>Tiene {size:,.1f} MB, y un experimento, unos pocos kilobytes: es otra cosa.</translation>
    </message>
    <message>
        <source>Cannot open {file}: {why}</source>
        <translation>No se puede abrir {file}: {why}</translation>
    </message>
    <message>
        <source>Cannot open {file}: {why}.</source>
        <translation>No se puede abrir {file}: {why}.</translation>
    </message>
    <message>
        <source>No file can have the name {name}.</source>
        <translation>Ningún archivo puede llamarse {name}.</translation>
    </message>
    <message>
        <source>Cannot save {file}: it is {what}.</source>
        <translation>No se puede guardar {file}: es {what}.</translation>
    </message>
    <message>
        <source>Cannot save {file}: {why}. Nothing was changed.</source>
        <translation>No se puede guardar {file}: {why}. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>a folder, not a file</source>
        <translation>una carpeta, no un archivo</translation>
    </message>
    <message>
        <source>a device or a pipe, not a file</source>
        <translation>un dispositivo o una tubería, no un archivo</translation>
    </message>
    <message>
        <source>There is no preset {name!r}; there are {known}.</source>
        <translation>No hay ningún experimento preparado {name!r}; hay {known}.</translation>
    </message>
    <message>
        <source>There is no file and no preset &quot;{name}&quot;; presets are {known}.</source>
        <translation>No hay ningún archivo ni experimento preparado &quot;{name}&quot;; los preparados son {known}.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>no existe ese archivo o carpeta</translation>
    </message>
    <message>
        <source>part of the path is a file, not a folder</source>
        <translation>una parte de la ruta es un archivo, no una carpeta</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>es una carpeta, no un archivo</translation>
    </message>
    <message>
        <source>there is a file of that name</source>
        <translation>ya hay un archivo con ese nombre</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>you have no right to do that here</source>
        <translation>no tienes permiso para hacer eso aquí</translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation>este disco es de solo lectura</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>tu parte del disco está llena</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>línea {line}, columna {column}</translation>
    </message>
    <message>
        <source>It ends too early, at {place}: it seems to be cut off.</source>
        <translation>Termina demasiado pronto, en {place}: parece cortado.</translation>
    </message>
    <message>
        <source>It is not valid JSON: {what} at {place}.</source>
        <translation>No es JSON válido: {what} en {place}.</translation>
    </message>
    <message>
        <source>It is nested too deeply to be an experiment.</source>
        <translation>Tiene demasiados niveles para ser un experimento.</translation>
    </message>
    <message>
        <source>It is not a text file with JSON in it.</source>
        <translation>No es un archivo de texto con JSON.</translation>
    </message>
    <message>
        <source>A number must be finite, and the file says {word}.</source>
        <translation>Un número debe ser finito, y el archivo dice {word}.</translation>
    </message>
    <message>
        <source>A number in the file is too large: {number}.</source>
        <translation>Un número del archivo es demasiado grande: {number}.</translation>
    </message>
    <message>
        <source>There is no norm to fold.</source>
        <translation>No hay ninguna norma que integrar.</translation>
    </message>
    <message>
        <source>{norm:capital} works its statistics out of each sample: there are no fixed numbers that a layer could take.</source>
        <translation>{norm:capital} calcula sus estadísticas con cada muestra: no hay números fijos que una capa pueda asumir.</translation>
    </message>
    <message>
        <source>Without running statistics there are no fixed numbers that a layer could take.</source>
        <translation>Sin estadísticas móviles no hay números fijos que una capa pueda asumir.</translation>
    </message>
    <message>
        <source>No layer stands behind this norm that could take it.</source>
        <translation>Detrás de esta norma no hay ninguna capa que pueda asumirla.</translation>
    </message>
    <message>
        <source>Max-pooling stands between this norm and the next layer, and a negative gamma would turn it.</source>
        <translation>Entre esta norma y la capa siguiente hay un max-pooling, y una gamma negativa lo invertiría.</translation>
    </message>
    <message>
        <source>The skip connection is added behind this norm: the next layer sees more than the norm gives.</source>
        <translation>La conexión de salto se suma detrás de esta norma: la capa siguiente ve más de lo que da la norma.</translation>
    </message>
    <message>
        <source>The convolution behind this norm pads its input with zeros, which the norm never sees: folded, the border would come out different.</source>
        <translation>La convolución detrás de esta norma rellena su entrada con ceros que la norma nunca ve: integrada, el borde saldría distinto.</translation>
    </message>
    <message>
        <source>The skip connection of the next block takes the norm&apos;s output past its layer.</source>
        <translation>La conexión de salto del bloque siguiente lleva la salida de la norma más allá de su capa.</translation>
    </message>
    <message>
        <source>The layer behind this norm has no bias that could take the shift.</source>
        <translation>La capa detrás de esta norma no tiene sesgo que pueda asumir el desplazamiento.</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>batch norm</translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation>layer norm</translation>
    </message>
    <message>
        <source>group norm</source>
        <translation>group norm</translation>
    </message>
    <message>
        <source>instance norm</source>
        <translation>instance norm</translation>
    </message>
    <message>
        <source>{members} and {last}</source>
        <translation>{members} y {last}</translation>
    </message>
    <message>
        <source>This test share leaves {samples} samples in the training set, fewer than the {classes} classes.</source>
        <translation>Esta proporción de prueba deja {samples} muestras de entrenamiento, menos que las {classes} clases.</translation>
    </message>
    <message>
        <source>This test share leaves {samples} samples in the test set, fewer than the {classes} classes.</source>
        <translation>Esta proporción de prueba deja {samples} muestras de prueba, menos que las {classes} clases.</translation>
    </message>
    <message>
        <source>Together the lanes have {weights:,} weights, more than the {most:,} that fit. Make blocks narrower, or take fewer.</source>
        <translation>Los carriles tienen en total {weights:,} pesos, más de los {most:,} que caben. Haz los bloques más estrechos o pon menos.</translation>
    </message>
    <message>
        <source>Block 1 is a convolution, but these data are no images.</source>
        <translation>El bloque 1 es una convolución, pero estos datos no son imágenes.</translation>
    </message>
    <message>
        <source>Block {block} is a convolution, but the block before it gives a flat vector.</source>
        <translation>El bloque {block} es una convolución, pero el bloque anterior da un vector plano.</translation>
    </message>
    <message>
        <source>Block {block} leaves nothing of its {rows}×{columns} input; take a smaller stride, kernel or pooling.</source>
        <translation>El bloque {block} no deja nada de su entrada de {rows}×{columns}; elige una zancada, un núcleo o un pooling más pequeños.</translation>
    </message>
    <message>
        <source>Block {block} has a skip connection, but its output ({output}) is not shaped like its input ({input}).</source>
        <translation>El bloque {block} tiene una conexión de salto, pero su salida ({output}) no tiene la forma de su entrada ({input}).</translation>
    </message>
    <message>
        <source>The batch size is {batch:,}, but the training set has only {samples:,} samples.</source>
        <translation>El tamaño del lote es {batch:,}, pero solo hay {samples:,} muestras de entrenamiento.</translation>
    </message>
    <message>
        <source>Mini-batches are to have {wanted} classes, the data have only {classes}.</source>
        <translation>Los minilotes deben tener {wanted} clases, y los datos solo tienen {classes}.</translation>
    </message>
    <message>
        <source>{lane}, {row}: {sentence}</source>
        <translation>{lane}, {row}: {sentence}</translation>
    </message>
    <message>
        <source>batch norm needs more than one value per unit to find a variance, and the batch size is 1. Take a larger batch, or layer norm.</source>
        <translation>la batch norm necesita más de un valor por unidad para hallar una varianza, y el tamaño del lote es 1. Elige un lote mayor o layer norm.</translation>
    </message>
    <message>
        <source>{lonely}, and batch norm cannot find a variance of one value. Drop or merge the last batch.</source>
        <translation>{lonely}, y la batch norm no puede hallar la varianza de un solo valor. Descarta el último lote o únelo al anterior.</translation>
    </message>
    <message>
        <source>group norm over groups of a single value makes every value zero. Take fewer groups.</source>
        <translation>la group norm sobre grupos de un solo valor hace cero todos los valores. Elige menos grupos.</translation>
    </message>
    <message>
        <source>{lonely}, and group norm finds no variance in groups of one value. Take fewer groups.</source>
        <translation>{lonely}, y la group norm no halla varianza en grupos de un solo valor. Elige menos grupos.</translation>
    </message>
    <message>
        <source>layer norm over a single unit makes every value zero.</source>
        <translation>la layer norm sobre una sola unidad hace cero todos los valores.</translation>
    </message>
    <message>
        <source>instance norm averages over the positions of one image, and here there is one value per unit only. It needs a convolution.</source>
        <translation>la instance norm promedia sobre las posiciones de una imagen, y aquí solo hay un valor por unidad. Necesita una convolución.</translation>
    </message>
    <message>
        <source>instance norm averages over the positions of one image, and here there is one value per unit only. Shrink the image less before it.</source>
        <translation>la instance norm promedia sobre las posiciones de una imagen, y aquí solo hay un valor por unidad. Reduce menos la imagen antes de ella.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s instance norm knows no cumulative average; it takes this momentum for 0, and the running statistics stay at 0 and 1.</source>
        <translation>la instance norm de PyTorch no conoce el promedio acumulado; toma este momentum por 0, y las estadísticas móviles se quedan en 0 y 1.</translation>
    </message>
    <message>
        <source>the batch size is 1</source>
        <translation>el tamaño del lote es 1</translation>
    </message>
    <message>
        <source>1 channel cannot be split into {groups} equal groups.</source>
        <translation>1 canal no se puede repartir en {groups} grupos iguales.</translation>
    </message>
    <message>
        <source>1 unit cannot be split into {groups} equal groups.</source>
        <translation>1 unidad no se puede repartir en {groups} grupos iguales.</translation>
    </message>
    <message>
        <source>{count} channels cannot be split into {groups} equal groups.</source>
        <translation>{count} canales no se pueden repartir en {groups} grupos iguales.</translation>
    </message>
    <message>
        <source>{count} units cannot be split into {groups} equal groups.</source>
        <translation>{count} unidades no se pueden repartir en {groups} grupos iguales.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>there is no field &quot;{name}&quot;: it may be misspelt, or of another version.</source>
        <translation>no existe el campo &quot;{name}&quot;: puede estar mal escrito o ser de otra versión.</translation>
    </message>
    <message>
        <source>a fraction</source>
        <translation>una fracción</translation>
    </message>
    <message>
        <source>{what:capital} must be {wanted}, not {got}.</source>
        <translation>{what:capital} debe ser {wanted}, no {got}.</translation>
    </message>
    <message>
        <source>{what:capital} cannot be &quot;{strange}&quot;; choose one of {choices}.</source>
        <translation>{what:capital} no puede ser &quot;{strange}&quot;; elige entre {choices}.</translation>
    </message>
    <message>
        <source>In {place}, {sentence}</source>
        <translation>En {place}, {sentence}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>in {place}, &quot;{field}&quot;</source>
        <translation>en {place}, &quot;{field}&quot;</translation>
    </message>
    <message>
        <source>the experiment</source>
        <translation>el experimento</translation>
    </message>
    <message>
        <source>the norm of block {block} in lane {lane}</source>
        <translation>la norma del bloque {block} del carril {lane}</translation>
    </message>
    <message>
        <source>the norm of the input in lane {lane}</source>
        <translation>la norma de la entrada del carril {lane}</translation>
    </message>
    <message>
        <source>the norm of the output in lane {lane}</source>
        <translation>la norma de la salida del carril {lane}</translation>
    </message>
    <message>
        <source>lane {lane}</source>
        <translation>el carril {lane}</translation>
    </message>
    <message>
        <source>the &quot;stop&quot; of the training</source>
        <translation>el &quot;stop&quot; del entrenamiento</translation>
    </message>
    <message>
        <source>the {part}</source>
        <translation>la parte {part}</translation>
    </message>
    <message>
        <source>It works its statistics out of each sample: train() and eval() are the same to it.</source>
        <translation>Calcula sus estadísticas con cada muestra: train() y eval() le dan igual.</translation>
    </message>
    <message>
        <source>track_running_stats=False at the start: there are no running statistics, so eval() changes nothing, and answers depend on the other samples of the batch.</source>
        <translation>track_running_stats=False al principio: no hay estadísticas móviles, así que eval() no cambia nada, y las respuestas dependen de las demás muestras del lote.</translation>
    </message>
    <message>
        <source>Normalises with the mini-batch&apos;s own mean and variance; eval() takes the running ones.</source>
        <translation>Normaliza con la media y la varianza del propio minilote; eval() toma las móviles.</translation>
    </message>
    <message>
        <source>Normalises with each image&apos;s own mean and variance; eval() takes the running ones.</source>
        <translation>Normaliza con la media y la varianza de cada imagen; eval() toma las móviles.</translation>
    </message>
    <message>
        <source>Normalises with the running statistics, into which the batch has just been mixed.</source>
        <translation>Normaliza con las estadísticas móviles, en las que se acaba de mezclar el lote.</translation>
    </message>
    <message>
        <source>eval(): normalises with the running statistics, in training too.</source>
        <translation>eval(): normaliza con las estadísticas móviles, también al entrenar.</translation>
    </message>
    <message>
        <source>The running statistics and their counter stand still.</source>
        <translation>Las estadísticas móviles y su contador no se mueven.</translation>
    </message>
    <message>
        <source>momentum=None: the running statistics are the plain average of all batches so far.</source>
        <translation>momentum=None: las estadísticas móviles son el promedio simple de todos los lotes hasta ahora.</translation>
    </message>
    <message>
        <source>momentum=0: nothing of a batch is taken in; only the counter goes on.</source>
        <translation>momentum=0: no entra nada del lote; solo avanza el contador.</translation>
    </message>
    <message>
        <source>Mixes {share:.3g} of each batch into the running statistics, no_grad() or not.</source>
        <translation>Mezcla {share:.3g} de cada lote en las estadísticas móviles, con no_grad() o sin él.</translation>
    </message>
    <message>
        <source>requires_grad=False: no gradient, weight decay or optimiser&apos;s momentum moves gamma and beta.</source>
        <translation>requires_grad=False: ni el gradiente, ni el decaimiento de pesos, ni el momentum del optimizador mueven gamma y beta.</translation>
    </message>
    <message>
        <source>{what} must be between {low} and {high}, not {value}.</source>
        <translation>{what} debe estar entre {low} y {high}; {value} no vale.</translation>
    </message>
    <message>
        <source>a number of more than 15 digits</source>
        <translation>un número de más de 15 cifras</translation>
    </message>
    <message>
        <source>{what} must be one line of text, without control characters.</source>
        <translation>{what} debe ser una sola línea de texto, sin caracteres de control.</translation>
    </message>
    <message>
        <source>The eps of a norm</source>
        <translation>El eps de una norma</translation>
    </message>
    <message>
        <source>The momentum of a norm</source>
        <translation>El momentum de una norma</translation>
    </message>
    <message>
        <source>The number of groups</source>
        <translation>El número de grupos</translation>
    </message>
    <message>
        <source>The width of a block</source>
        <translation>La anchura de un bloque</translation>
    </message>
    <message>
        <source>The dropout of a block</source>
        <translation>El dropout de un bloque</translation>
    </message>
    <message>
        <source>The kernel of a convolution</source>
        <translation>El núcleo de una convolución</translation>
    </message>
    <message>
        <source>The stride of a convolution</source>
        <translation>La zancada de una convolución</translation>
    </message>
    <message>
        <source>The pooling of a convolution</source>
        <translation>El pooling de una convolución</translation>
    </message>
    <message>
        <source>The standard deviation of the initial weights</source>
        <translation>La desviación típica de los pesos iniciales</translation>
    </message>
    <message>
        <source>A network has 1 to {most} blocks, and this one has {blocks:,}.</source>
        <translation>Una red tiene de 1 a {most} bloques, y esta tiene {blocks:,}.</translation>
    </message>
    <message>
        <source>The number of samples</source>
        <translation>El número de muestras</translation>
    </message>
    <message>
        <source>The noise</source>
        <translation>El ruido</translation>
    </message>
    <message>
        <source>The test share</source>
        <translation>La proporción de prueba</translation>
    </message>
    <message>
        <source>The number of steps to stop after</source>
        <translation>El número de pasos tras los que parar</translation>
    </message>
    <message>
        <source>The number of epochs to stop after</source>
        <translation>El número de épocas tras las que parar</translation>
    </message>
    <message>
        <source>The accuracy to stop at</source>
        <translation>La exactitud a la que parar</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>La tasa de aprendizaje</translation>
    </message>
    <message>
        <source>The optimiser&apos;s momentum</source>
        <translation>El momentum del optimizador</translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation>El decaimiento de pesos</translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation>El tamaño del lote</translation>
    </message>
    <message>
        <source>The number of classes a batch</source>
        <translation>El número de clases por lote</translation>
    </message>
    <message>
        <source>A lane needs a name of 1 to 60 characters.</source>
        <translation>Un carril necesita un nombre de 1 a 60 caracteres.</translation>
    </message>
    <message>
        <source>The name of a lane</source>
        <translation>El nombre de un carril</translation>
    </message>
    <message>
        <source>The colour of a lane</source>
        <translation>El color de un carril</translation>
    </message>
    <message>
        <source>The seed</source>
        <translation>La semilla</translation>
    </message>
    <message>
        <source>The name of an experiment has at most 200 characters.</source>
        <translation>El nombre de un experimento tiene como mucho 200 caracteres.</translation>
    </message>
    <message>
        <source>The name of an experiment</source>
        <translation>El nombre de un experimento</translation>
    </message>
    <message>
        <source>An experiment has 1 to {most} lanes, and this one has {lanes:,}.</source>
        <translation>Un experimento tiene de 1 a {most} carriles, y este tiene {lanes:,}.</translation>
    </message>
    <message>
        <source>Two lanes have the same name; give each its own.</source>
        <translation>Dos carriles tienen el mismo nombre; da a cada uno el suyo.</translation>
    </message>
    <message>
        <source>Two lanes have the same colour; give each its own.</source>
        <translation>Dos carriles tienen el mismo color; da a cada uno el suyo.</translation>
    </message>
    <message>
        <source>The lane &quot;{lane}&quot; lists {norms:,} norms, and the network has 1 block: it needs a norm or null for each.</source>
        <translation>El carril &quot;{lane}&quot; enumera {norms:,} normas, y la red tiene 1 bloque: necesita una norma o null para cada uno.</translation>
    </message>
    <message>
        <source>The lane &quot;{lane}&quot; lists {norms:,} norms, and the network has {blocks} blocks: it needs a norm or null for each.</source>
        <translation>El carril &quot;{lane}&quot; enumera {norms:,} normas, y la red tiene {blocks} bloques: necesita una norma o null para cada uno.</translation>
    </message>
    <message>
        <source>The script needs bnviz&apos;s {file} beside it, and there would be another file of this name; choose another name or folder.</source>
        <translation>El script necesita a su lado el {file} de bnviz, y ya habría otro archivo con ese nombre; elige otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>Cannot save {file}: {why}.</source>
        <translation>No se puede guardar {file}: {why}.</translation>
    </message>
    <message>
        <source>There is no code for a network that cannot be built. {why}</source>
        <translation>No hay código para una red que no se puede construir. {why}</translation>
    </message>
    <message>
        <source>A file of the glossary begins with ---, group: … and --- again.</source>
        <translation>Un archivo del glosario empieza con ---, group: … y otra vez ---.</translation>
    </message>
    <message>
        <source>A term has a heading, one paragraph and at most one formula.</source>
        <translation>Un término tiene un título, un párrafo y como mucho una fórmula.</translation>
    </message>
    <message>
        <source>The line source: … is missing.</source>
        <translation>Falta la línea source: ….</translation>
    </message>
    <message>
        <source>The glossary has &quot;{term}&quot; twice.</source>
        <translation>El glosario contiene &quot;{term}&quot; dos veces.</translation>
    </message>
    <message>
        <source>The entry &quot;{term}&quot; links to &quot;{link}&quot;, which is no term.</source>
        <translation>La entrada &quot;{term}&quot; enlaza con &quot;{link}&quot;, que no es ningún término.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>no instalado</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>{device}: not available ({reason})</source>
        <translation>{device}: no disponible ({reason})</translation>
    </message>
    <message>
        <source>axis {axis}</source>
        <translation>eje {axis}</translation>
    </message>
    <message>
        <source>Each number that leaves is a weighted sum of {values} values.</source>
        <translation>Cada número que sale es una suma ponderada de {values} valores.</translation>
    </message>
    <message>
        <source>In evaluation mode nothing is averaged: each of the {channels} channels has its running mean and running variance from training.</source>
        <translation>En el modo de evaluación no se promedia nada: cada uno de los {channels} canales tiene su media móvil y su varianza móvil del entrenamiento.</translation>
    </message>
    <message>
        <source>One mean, as there is one feature: {values}, over the samples, for each of them.</source>
        <translation>Una media, porque hay una sola característica: {values} para cada una, sobre las muestras.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each feature: {values}, over the samples, for each of them.</source>
        <translation>{means:,} medias, una por característica: {values} para cada una, sobre las muestras.</translation>
    </message>
    <message>
        <source>One mean, as there is one channel: {values}, over the samples and all places, for each of them.</source>
        <translation>Una media, porque hay un solo canal: {values} para cada una, sobre las muestras y todas las posiciones.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each channel: {values}, over the samples and all places, for each of them.</source>
        <translation>{means:,} medias, una por canal: {values} para cada una, sobre las muestras y todas las posiciones.</translation>
    </message>
    <message>
        <source>In evaluation mode its running statistics are used.</source>
        <translation>En el modo de evaluación se usan sus estadísticas móviles.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each channel of each sample: {values}, over the places, for each of them.</source>
        <translation>{means:,} medias, una por canal de cada muestra: {values} para cada una, sobre las posiciones.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each channel (PyTorch reads this as a single sample): {values}, over the places, for each of them.</source>
        <translation>{means:,} medias, una por canal (PyTorch lo lee como una sola muestra): {values} para cada una, sobre las posiciones.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each sample: {values} of its own for each of them. The rest of the batch does not matter.</source>
        <translation>{means:,} medias, una por muestra: {values} de esa muestra para cada una. El resto del lote no importa.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each place along the first axes: {values} of its own for each of them. The rest of the batch does not matter.</source>
        <translation>{means:,} medias, una por posición a lo largo de los primeros ejes: {values} de esa posición para cada una. El resto del lote no importa.</translation>
    </message>
    <message>
        <source>{means:,} means, one for each of {groups} groups of {channels} channels in each sample: {values} for each of them.</source>
        <translation>{means:,} medias, una por cada uno de los {groups} grupos de {channels} canales de cada muestra: {values} para cada una.</translation>
    </message>
    <message>
        <source>Each number that leaves is the largest of a window of {values} values of one channel.</source>
        <translation>Cada número que sale es el mayor de una ventana de {values} valores de un canal.</translation>
    </message>
    <message>
        <source>Each number that leaves is the mean of a window of {values} values of one channel.</source>
        <translation>Cada número que sale es la media de una ventana de {values} valores de un canal.</translation>
    </message>
    <message>
        <source>Each number that leaves is a weighted sum of a window of {values} values.</source>
        <translation>Cada número que sale es una suma ponderada de una ventana de {values} valores.</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 valor</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} valores</translation>
    </message>
    <message>
        <source>Use {code}</source>
        <translation>Usar {code}</translation>
    </message>
    <message>
        <source>Let {shape} arrive</source>
        <translation>Hacer llegar {shape}</translation>
    </message>
    <message>
        <source>Flatten first, then {code}</source>
        <translation>Primero aplanar, después {code}</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation>Quitar esta capa</translation>
    </message>
    <message>
        <source>A table of 10 features</source>
        <translation>Una tabla de 10 características</translation>
    </message>
    <message>
        <source>Images with 16 channels</source>
        <translation>Imágenes con 16 canales</translation>
    </message>
    <message>
        <source>5 declared, 3 arrive</source>
        <translation>5 declaradas, llegan 3</translation>
    </message>
    <message>
        <source>Images into the 1d class</source>
        <translation>Imágenes en la clase 1d</translation>
    </message>
    <message>
        <source>One sample left over</source>
        <translation>Una muestra que sobra</translation>
    </message>
    <message>
        <source>Four norms, one tensor</source>
        <translation>Cuatro normas, un tensor</translation>
    </message>
    <message>
        <source>From pixels to classes</source>
        <translation>De píxeles a clases</translation>
    </message>
    <message>
        <source>Whether gamma and beta are learned</source>
        <translation>Si se aprenden gamma y beta</translation>
    </message>
    <message>
        <source>How many channels (or features) there are: the size of axis 1</source>
        <translation>Cuántos canales (o características) hay: el tamaño del eje 1</translation>
    </message>
    <message>
        <source>Whether running statistics are kept</source>
        <translation>Si se llevan estadísticas móviles</translation>
    </message>
    <message>
        <source>The last axes, over which each sample is averaged</source>
        <translation>Los últimos ejes, sobre los que se promedia cada muestra</translation>
    </message>
    <message>
        <source>Into how many groups the channels are split</source>
        <translation>En cuántos grupos se reparten los canales</translation>
    </message>
    <message>
        <source>How many channels there are: the size of axis 1</source>
        <translation>Cuántos canales hay: el tamaño del eje 1</translation>
    </message>
    <message>
        <source>The size of the last axis that arrives</source>
        <translation>El tamaño del último eje que llega</translation>
    </message>
    <message>
        <source>The size of the last axis that leaves</source>
        <translation>El tamaño del último eje que sale</translation>
    </message>
    <message>
        <source>How many channels arrive</source>
        <translation>Cuántos canales llegan</translation>
    </message>
    <message>
        <source>How many channels leave</source>
        <translation>Cuántos canales salen</translation>
    </message>
    <message>
        <source>How large the window is</source>
        <translation>Qué tamaño tiene la ventana</translation>
    </message>
    <message>
        <source>How far the window moves each time</source>
        <translation>Cuánto avanza la ventana cada vez</translation>
    </message>
    <message>
        <source>How many zeros are added at each edge</source>
        <translation>Cuántos ceros se añaden en cada borde</translation>
    </message>
    <message>
        <source>How far it moves each time; empty: as large as the window</source>
        <translation>Cuánto avanza cada vez; vacío: tanto como la ventana</translation>
    </message>
    <message>
        <source>How much is added at each edge</source>
        <translation>Cuánto se añade en cada borde</translation>
    </message>
    <message>
        <source>How large the result is along each spatial axis</source>
        <translation>Cuánto mide el resultado en cada eje espacial</translation>
    </message>
    <message>
        <source>The first axis that is joined</source>
        <translation>El primer eje que se junta</translation>
    </message>
    <message>
        <source>The last axis that is joined; -1 is the last there is</source>
        <translation>El último eje que se junta; -1 es el último que hay</translation>
    </message>
    <message>
        <source>Type the size of every axis, for example 32, 3, 8, 8.</source>
        <translation>Escribe el tamaño de cada eje, por ejemplo 32, 3, 8, 8.</translation>
    </message>
    <message>
        <source>A tensor here has at most {most} axes, and these are {axes}.</source>
        <translation>Aquí un tensor tiene como mucho {most} ejes, y estos son {axes}.</translation>
    </message>
    <message>
        <source>An axis cannot have the size {size}.</source>
        <translation>Un eje no puede tener el tamaño {size}.</translation>
    </message>
    <message>
        <source>“{text}” is too long for a whole number here.</source>
        <translation>«{text}» es demasiado largo para un número entero aquí.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>«{text}» no es un número entero.</translation>
    </message>
    <message>
        <source>{argument}: this is one whole number.</source>
        <translation>{argument}: esto es un solo número entero.</translation>
    </message>
    <message>
        <source>this needs a whole number.</source>
        <translation>esto necesita un número entero.</translation>
    </message>
    <message>
        <source>these are {count} numbers, and at most {most} make sense.</source>
        <translation>estos son {count} números, y como mucho {most} tienen sentido.</translation>
    </message>
    <message>
        <source>Whole numbers (int64) arrive, and this layer computes with fractions. Labels are whole numbers, the data of a network are not: convert them with x.float().</source>
        <translation>Llegan números enteros (int64), y esta capa calcula con fracciones. Las etiquetas son números enteros, los datos de una red no: conviértelos con x.float().</translation>
    </message>
    <message>
        <source>The tensor holds float64 numbers and the layer&apos;s weights float32, and PyTorch does not mix them. NumPy makes float64: convert with x.float().</source>
        <translation>El tensor contiene números float64 y los pesos de la capa son float32, y PyTorch no los mezcla. NumPy produce float64: conviértelo con x.float().</translation>
    </message>
    <message>
        <source>{layer} takes tensors shaped {accepted}, and {shape} has 1 axis.</source>
        <translation>{layer} acepta tensores de forma {accepted}, y {shape} tiene 1 eje.</translation>
    </message>
    <message>
        <source>{layer} takes tensors shaped {accepted}, and {shape} has {axes} axes.</source>
        <translation>{layer} acepta tensores de forma {accepted}, y {shape} tiene {axes} ejes.</translation>
    </message>
    <message>
        <source>The number in a layer&apos;s name says how many axes of places come after the channels.</source>
        <translation>El número en el nombre de una capa dice cuántos ejes de posiciones vienen detrás de los canales.</translation>
    </message>
    <message>
        <source>{layer} was told that {declared} will come, and axis 1 of {shape} has {arrive}. num_features is the size of axis 1, whatever the batch size.</source>
        <translation>A {layer} se le dijo que esperara {declared}, y el eje 1 de {shape} tiene {arrive}. num_features es el tamaño del eje 1, sea cual sea el tamaño del lote.</translation>
    </message>
    <message>
        <source>Each feature has a single value here, and the variance of one value is zero: in training batch norm needs at least two. Often it is the last mini-batch of an epoch, with one sample left over.</source>
        <translation>Aquí cada característica tiene un solo valor, y la varianza de un solo valor es cero: al entrenar, la batch norm necesita al menos dos. Suele ser el último minilote de una época, en el que sobra una muestra.</translation>
    </message>
    <message>
        <source>Each channel has a single value here, and the variance of one value is zero: in training batch norm needs at least two. Often it is the last mini-batch of an epoch, with one sample left over.</source>
        <translation>Aquí cada canal tiene un solo valor, y la varianza de un solo valor es cero: al entrenar, la batch norm necesita al menos dos. Suele ser el último minilote de una época, en el que sobra una muestra.</translation>
    </message>
    <message>
        <source>Instance norm averages over the places of one channel of one sample, and here there is one place: nothing to average.</source>
        <translation>La instance norm promedia sobre las posiciones de un canal de una muestra, y aquí hay una sola posición: nada que promediar.</translation>
    </message>
    <message>
        <source>{declared} were declared, and {arrive} arrive.</source>
        <translation>Declarado: {declared}; llegan {arrive}.</translation>
    </message>
    <message>
        <source>LayerNorm averages over the last axes, and normalized_shape must be exactly their sizes. Told were {told}, and {shape} arrives.</source>
        <translation>LayerNorm promedia sobre los últimos ejes, y normalized_shape debe ser exactamente sus tamaños. Se le dijo {told}, y llega {shape}.</translation>
    </message>
    <message>
        <source>GroupNorm needs an axis of channels behind the batch: (N, C, …). {shape} has one axis.</source>
        <translation>GroupNorm necesita un eje de canales detrás del lote: (N, C, …). {shape} tiene un solo eje.</translation>
    </message>
    <message>
        <source>{channels} cannot be split into {groups} groups of equal size: num_groups must divide num_channels.</source>
        <translation>{channels} no se pueden repartir en {groups} grupos del mismo tamaño: num_groups debe dividir a num_channels.</translation>
    </message>
    <message>
        <source>{declared} were declared, and axis 1 of {shape} has {arrive}.</source>
        <translation>Declarado: {declared}; el eje 1 de {shape} tiene {arrive}.</translation>
    </message>
    <message>
        <source>Each group holds a single value, and the variance of one value is zero. Take fewer groups.</source>
        <translation>Cada grupo tiene un solo valor, y la varianza de un solo valor es cero. Elige menos grupos.</translation>
    </message>
    <message>
        <source>Linear works on the last axis, which has {last}. The {declared} inputs that were declared are all values of a sample together: flatten first.</source>
        <translation>Linear trabaja sobre el último eje, que tiene {last}. Las {declared} entradas declaradas son todos los valores juntos de una muestra: primero hay que aplanar.</translation>
    </message>
    <message>
        <source>Linear multiplies the last axis with its weights: {declared} inputs were declared, and the last axis of {shape} has {last}.</source>
        <translation>Linear multiplica el último eje por sus pesos: se declararon {declared} entradas, y el último eje de {shape} tiene {last}.</translation>
    </message>
    <message>
        <source>With groups={groups} the {arrive} channels that arrive and the {leave} that leave must both be multiples of it.</source>
        <translation>Con groups={groups}, tanto los {arrive} canales que llegan como los {leave} que salen deben ser múltiplos de ese número.</translation>
    </message>
    <message>
        <source>in_channels says {declared}, and {arrive} arrive: the channels are the axis before the places, axis {axis} of {shape}.</source>
        <translation>in_channels dice {declared}, y llegan {arrive}: los canales son el eje anterior a las posiciones, el eje {axis} de {shape}.</translation>
    </message>
    <message>
        <source>{layer} moves along {axes} axes: give one number, or {axes}.</source>
        <translation>{layer} se mueve por {axes} ejes: da un solo número, o {axes}.</translation>
    </message>
    <message>
        <source>The window ({window}) is larger than the image it has to fit into ({image}, with padding): nothing would be left.</source>
        <translation>La ventana ({window}) es mayor que la imagen en la que tiene que caber ({image}, con padding): no quedaría nada.</translation>
    </message>
    <message>
        <source>The window ({window}) is larger than the image it has to fit into ({image}): nothing would be left.</source>
        <translation>La ventana ({window}) es mayor que la imagen en la que tiene que caber ({image}): no quedaría nada.</translation>
    </message>
    <message>
        <source>More than half of a window would be padding: pooling allows at most half the kernel size.</source>
        <translation>Más de la mitad de una ventana sería padding: el pooling permite como mucho la mitad del tamaño del núcleo.</translation>
    </message>
    <message>
        <source>An axis of {shape} has size 0: there is nothing to compute with.</source>
        <translation>Un eje de {shape} tiene tamaño 0: no hay nada con que calcular.</translation>
    </message>
    <message>
        <source>These arguments do not make a layer that can take {shape}; PyTorch&apos;s own words say which.</source>
        <translation>Estos argumentos no dan una capa que pueda aceptar {shape}; las propias palabras de PyTorch dicen cuáles.</translation>
    </message>
    <message>
        <source>Evaluate: net.eval()</source>
        <translation>Evaluar: net.eval()</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 canal</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} canales</translation>
    </message>
    <message>
        <source>1 feature</source>
        <translation>1 característica</translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation>{count} características</translation>
    </message>
    <message>
        <source>A tensor of shape {shape} in {dtype} takes {memory}; the lab stops at {most}.</source>
        <translation>Un tensor de forma {shape} en {dtype} ocupa {memory}; el laboratorio llega hasta {most}.</translation>
    </message>
    <message>
        <source>{code} would take {memory}; the lab stops at {most}.</source>
        <translation>{code} ocuparía {memory}; el laboratorio llega hasta {most}.</translation>
    </message>
    <message>
        <source>{code} would take {work} multiplications; the lab stops at {most}.</source>
        <translation>Multiplicaciones que necesitaría {code}: {work}; el laboratorio llega hasta {most}.</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} bytes</translation>
    </message>
    <message>
        <source>{billions:.2g} billion</source>
        <translation>{billions:.2g} mil millones</translation>
    </message>
    <message>
        <source>PyTorch says: {error}</source>
        <translation>PyTorch dice: {error}</translation>
    </message>
    <message>
        <source>The first set-up of a lesson names a preset.</source>
        <translation>La primera preparación de una lección nombra un experimento preparado.</translation>
    </message>
    <message>
        <source>This set-up clears away what line {line} has just shown. Begin a new step with it.</source>
        <translation>Este montaje borra lo que la línea {line} acaba de mostrar. Empieza con él un paso nuevo.</translation>
    </message>
    <message>
        <source>There is no experiment yet; a set-up comes before this.</source>
        <translation>Todavía no hay experimento; antes de esto va una preparación.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no condition: it needs one of is, is not, above, below, at least, at most, near.</source>
        <translation>&quot;{text}&quot; no es una condición: necesita is, is not, above, below, at least, at most o near.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; needs a tolerance: … near … within 2 %.</source>
        <translation>&quot;{text}&quot; necesita una tolerancia: … near … within 2 %.</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is neither a number nor the name of a quantity.</source>
        <translation>&quot;{word}&quot; no es un número ni el nombre de una magnitud.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is a choice of a block.</source>
        <translation>&quot;{name}&quot; es una opción de un bloque.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; takes a name, not a number.</source>
        <translation>&quot;{name}&quot; lleva un nombre, no un número.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be &quot;{value}&quot;; it is one of {words}.</source>
        <translation>&quot;{name}&quot; no puede ser &quot;{value}&quot;; es uno de estos: {words}.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; takes a number, not &quot;{value}&quot;.</source>
        <translation>&quot;{name}&quot; lleva un número, no &quot;{value}&quot;.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; takes a whole number.</source>
        <translation>&quot;{name}&quot; lleva un número entero.</translation>
    </message>
    <message>
        <source>There is no control &quot;{name}&quot;; there are {known}.</source>
        <translation>No hay ningún control &quot;{name}&quot;; hay {known}.</translation>
    </message>
    <message>
        <source>line {line}: {sentence}</source>
        <translation>línea {line}: {sentence}</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no entry: write name: value.</source>
        <translation>&quot;{text}&quot; no es una entrada: escribe nombre: valor.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; stands here twice.</source>
        <translation>&quot;{name}&quot; aparece aquí dos veces.</translation>
    </message>
    <message>
        <source>A &quot;{kind}&quot; needs an entry &quot;{name}:&quot;.</source>
        <translation>A un &quot;{kind}&quot; le falta una entrada &quot;{name}:&quot;.</translation>
    </message>
    <message>
        <source>an answer to choose</source>
        <translation>una respuesta que elegir</translation>
    </message>
    <message>
        <source>A &quot;{kind}&quot; has no place for {what}.</source>
        <translation>En un &quot;{kind}&quot; no hay sitio para {what}.</translation>
    </message>
    <message>
        <source>There is no &quot;{kind}&quot;; there are {known}.</source>
        <translation>No existe &quot;{kind}&quot;; existen {known}.</translation>
    </message>
    <message>
        <source>&quot;{what}&quot; cannot be &quot;{word}&quot;.</source>
        <translation>&quot;{what}&quot; no puede ser &quot;{word}&quot;.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is a whole number of steps from 1 to {most:,}.</source>
        <translation>&quot;{name}&quot; es un número entero de pasos de 1 a {most:,}.</translation>
    </message>
    <message>
        <source>The speed is a number of steps a second, more than 0.</source>
        <translation>La velocidad es un número de pasos por segundo, mayor que 0.</translation>
    </message>
    <message>
        <source>A choice needs at least two answers, each on a line that begins with - or *.</source>
        <translation>Una elección necesita al menos dos respuestas, cada una en una línea que empieza con - o *.</translation>
    </message>
    <message>
        <source>A choice needs exactly one right answer, marked with * instead of -.</source>
        <translation>Una elección necesita exactamente una respuesta correcta, marcada con * en vez de -.</translation>
    </message>
    <message>
        <source>Only a number can have a proof; this is measured in the run.</source>
        <translation>Solo un número puede llevar una demostración; esto se mide en la ejecución.</translation>
    </message>
    <message>
        <source>A proof is like: mean of column 1 in 1 2 / 3 4, variance of column 1 in …, normalised of row 1, column 1 in ….</source>
        <translation>Una demostración es así: mean of column 1 in 1 2 / 3 4, variance of column 1 in …, normalised of row 1, column 1 in ….</translation>
    </message>
    <message>
        <source>The batch of a proof is rows of numbers of one length, with / between them.</source>
        <translation>El lote de una demostración son filas de números de la misma longitud, con / entre ellas.</translation>
    </message>
    <message>
        <source>The batch of a proof has no such row or column, or only one row.</source>
        <translation>El lote de una demostración no tiene esa fila o columna, o solo tiene una fila.</translation>
    </message>
    <message>
        <source>One can draw a curve or a histogram, not &quot;{kind}&quot;.</source>
        <translation>Se puede dibujar una curva (curve) o un histograma (histogram), no &quot;{kind}&quot;.</translation>
    </message>
    <message>
        <source>A drawing needs an entry &quot;of:&quot; with what is to be drawn.</source>
        <translation>Un dibujo necesita una entrada &quot;of:&quot; con lo que hay que dibujar.</translation>
    </message>
    <message>
        <source>A curve is of one of {known}, not of &quot;{name}&quot;.</source>
        <translation>Una curva es de una de estas: {known}; no de &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>A histogram is of one of {known}, not of &quot;{name}&quot;.</source>
        <translation>Un histograma es de uno de estos: {known}; no de &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is an axis, like {name}: 0 to 300.</source>
        <translation>&quot;{name}&quot; es un eje, como {name}: 0 to 300.</translation>
    </message>
    <message>
        <source>A &quot;do&quot; needs at least one entry &quot;until:&quot; with a condition.</source>
        <translation>Un &quot;do&quot; necesita al menos una entrada &quot;until:&quot; con una condición.</translation>
    </message>
    <message>
        <source>A &quot;do&quot; needs at least one entry &quot;solve:&quot; with a way that works.</source>
        <translation>Un &quot;do&quot; necesita al menos una entrada &quot;solve:&quot; con un camino que funcione.</translation>
    </message>
    <message>
        <source>A solution is a setting (learning rate: 1), train to step N, reset, show step N, show the newest step, show the (name) view, or measure statistics on the training (or: test) samples.</source>
        <translation>Una solución es un ajuste (learning rate: 1), train to step N, reset, show step N, show the newest step, show the (nombre) view, o measure statistics on the training (o: test) samples.</translation>
    </message>
    <message>
        <source>There is no view &quot;{name}&quot;.</source>
        <translation>No hay ninguna vista &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>There is no control or panel &quot;{name}&quot;.</source>
        <translation>No hay ningún control ni panel &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>There is no control, panel or view &quot;{name}&quot;.</source>
        <translation>No hay ningún control, panel ni vista &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>never so far</source>
        <translation>nunca hasta ahora</translation>
    </message>
    <message>
        <source>The formula &quot;{formula}&quot; has a }} too many.</source>
        <translation>La fórmula &quot;{formula}&quot; tiene un }} de más.</translation>
    </message>
    <message>
        <source>The command &quot;{command}&quot; of a formula is not known.</source>
        <translation>El comando &quot;{command}&quot; de una fórmula no se conoce.</translation>
    </message>
    <message>
        <source>A formula ends where a part of it is still missing.</source>
        <translation>Una fórmula termina donde todavía falta una parte.</translation>
    </message>
    <message>
        <source>A formula has two marks for a power or an index in a row.</source>
        <translation>Una fórmula tiene seguidas dos marcas de potencia o de índice.</translation>
    </message>
    <message>
        <source>Words in a formula stand in braces: \text{like this}.</source>
        <translation>Las palabras de una fórmula van entre llaves: \text{like this}.</translation>
    </message>
    <message>
        <source>A formula has a { without its }.</source>
        <translation>Una fórmula tiene un { sin su }.</translation>
    </message>
    <message>
        <source>A link or a picture has a space in its target; write a hyphen instead.</source>
        <translation>Un enlace o una imagen tiene un espacio en su destino; escribe un guion en su lugar.</translation>
    </message>
    <message>
        <source>A picture is written ![what it shows](picture:name), not &quot;{source}&quot;.</source>
        <translation>Una imagen se escribe ![lo que muestra](picture:nombre), no &quot;{source}&quot;.</translation>
    </message>
    <message>
        <source>A link leads to {kinds} or https://, not to &quot;{target}&quot;.</source>
        <translation>Un enlace lleva a {kinds} o https://, no a &quot;{target}&quot;.</translation>
    </message>
    <message>
        <source>There is no {kind} &quot;{name}&quot; to link to.</source>
        <translation>No hay ningún {kind} &quot;{name}&quot; al que enlazar.</translation>
    </message>
    <message>
        <source>There is nothing called &quot;{name}&quot;; there are the quantities {quantities}, steps to N %, and the controls {controls}.</source>
        <translation>No hay nada que se llame &quot;{name}&quot;; hay las magnitudes {quantities}, steps to N %, y los controles {controls}.</translation>
    </message>
    <message>
        <source>{file} is too large to be a lesson.</source>
        <translation>{file} es demasiado grande para ser una lección.</translation>
    </message>
    <message>
        <source>{file} is not a text file in UTF-8.</source>
        <translation>{file} no es un archivo de texto en UTF-8.</translation>
    </message>
    <message>
        <source>A lesson begins with ---, title: …, about: …, minutes: … and --- again.</source>
        <translation>Una lección empieza con ---, title: …, about: …, minutes: … y otra vez ---.</translation>
    </message>
    <message>
        <source>&quot;minutes&quot; is a whole number from 1 to 240, not &quot;{minutes}&quot;.</source>
        <translation>&quot;minutes&quot; es un número entero de 1 a 240, no &quot;{minutes}&quot;.</translation>
    </message>
    <message>
        <source>The header has no &quot;{key}&quot;; it has {known}.</source>
        <translation>La cabecera no tiene &quot;{key}&quot;; tiene {known}.</translation>
    </message>
    <message>
        <source>A lesson needs at least one step; a step begins with # and its title.</source>
        <translation>Una lección necesita al menos un paso; un paso empieza con # y su título.</translation>
    </message>
    <message>
        <source>This stands before the first step; a step begins with # and its title.</source>
        <translation>Esto está antes del primer paso; un paso empieza con # y su título.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Falta un nombre.</translation>
    </message>
    <message>
        <source>Blocks are counted from 1.</source>
        <translation>Los bloques se cuentan desde 1.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} y {second}</translation>
    </message>
    <message>
        <source>There is no lane &quot;{lane}&quot; here; the lanes are {lanes}.</source>
        <translation>Aquí no hay ningún carril &quot;{lane}&quot;; los carriles son {lanes}.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; needs a block: {name} in block 1 …</source>
        <translation>&quot;{name}&quot; necesita un bloque: {name} in block 1 …</translation>
    </message>
    <message>
        <source>There is no block {block} here; there are {blocks}.</source>
        <translation>Aquí no hay ningún bloque {block}; hay {blocks}.</translation>
    </message>
    <message>
        <source>There is no experiment yet.</source>
        <translation>Todavía no hay ningún experimento.</translation>
    </message>
    <message>
        <source>There is no file and no lesson &quot;{name}&quot;; lessons are {known}.</source>
        <translation>No hay ningún archivo ni lección &quot;{name}&quot;; las lecciones son {known}.</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nada que comparar</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lo mismo</translation>
    </message>
    <message>
        <source>Both modes are compared with the next step.</source>
        <translation>Los dos modos se comparan en el próximo paso.</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>sin comparar aún</translation>
    </message>
    <message>
        <source>In step: the running statistics follow those of the batches.</source>
        <translation>Al día: las estadísticas móviles siguen a las de los lotes.</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>{row:capital}: {off}.</source>
        <translation>{row:capital}: {off}.</translation>
    </message>
    <message>
        <source>Evaluation mode gets {share:.0f} % more of the mini-batch wrong.</source>
        <translation>En el modo de evaluación falla un {share:.0f} % más del minilote.</translation>
    </message>
    <message>
        <source>The loss is {loss:.2g} higher in evaluation mode.</source>
        <translation>La pérdida es {loss:.2g} mayor en el modo de evaluación.</translation>
    </message>
    <message>
        <source>{row:capital} lags</source>
        <translation>{row:capital}: retraso</translation>
    </message>
    <message>
        <source>Training takes the running statistics too: only dropout and noise differ, left out here.</source>
        <translation>El entrenamiento también usa las estadísticas móviles: solo difieren el dropout y el ruido, que aquí se omiten.</translation>
    </message>
    <message>
        <source>Training takes the running statistics too: both modes are the same.</source>
        <translation>El entrenamiento también usa las estadísticas móviles: los dos modos son iguales.</translation>
    </message>
    <message>
        <source>No running statistics: evaluation mode takes those of its own batch.</source>
        <translation>Sin estadísticas móviles: el modo de evaluación usa las de su propio lote.</translation>
    </message>
    <message>
        <source>No running statistics: only dropout and noise differ, left out here.</source>
        <translation>Sin estadísticas móviles: solo difieren el dropout y el ruido, que aquí se omiten.</translation>
    </message>
    <message>
        <source>No running statistics: both modes are the same.</source>
        <translation>Sin estadísticas móviles: los dos modos son iguales.</translation>
    </message>
    <message>
        <source>running means are {off:.2g} standard deviations off</source>
        <translation>las medias móviles se desvían {off:.2g} desviaciones típicas</translation>
    </message>
    <message>
        <source>the running variance is {times:.2g} times that of the batches</source>
        <translation>la varianza móvil es {times:.2g} veces la de los lotes</translation>
    </message>
    <message>
        <source>They are switched off: the network moves on without them.</source>
        <translation>Están desactivadas: la red sigue avanzando sin ellas.</translation>
    </message>
    <message>
        <source>With momentum 0 they never move.</source>
        <translation>Con momentum 0 no se mueven nunca.</translation>
    </message>
    <message>
        <source>After {steps:,} steps with momentum {momentum:g} their start still weighs {share:.0f} %.</source>
        <translation>Tras {steps:,} pasos con momentum {momentum:g}, su comienzo aún pesa un {share:.0f} %.</translation>
    </message>
    <message>
        <source>Momentum {momentum:g} is slow: it takes {half:,.0f} steps to forget half.</source>
        <translation>Un momentum de {momentum:g} es lento: tarda {half:,.0f} pasos en olvidar la mitad.</translation>
    </message>
    <message>
        <source>With {values} values a unit, no batch is like the average.</source>
        <translation>Con {values} valores por unidad, ningún lote es como el promedio.</translation>
    </message>
    <message>
        <source>Each batch holds few classes, and the average is like none of them.</source>
        <translation>Cada lote tiene pocas clases, y el promedio no es como ninguno de ellos.</translation>
    </message>
    <message>
        <source>A cumulative average still holds what the network gave in its first steps.</source>
        <translation>Un promedio acumulado aún contiene lo que dio la red en sus primeros pasos.</translation>
    </message>
    <message>
        <source>At learning rate {rate:g} the weights move faster than they follow.</source>
        <translation>Con una tasa de aprendizaje de {rate:g}, los pesos se mueven más rápido de lo que ellas los siguen.</translation>
    </message>
    <message>
        <source>The {norm} could not be folded into a linear layer: it was simply taken out.</source>
        <translation>La {norm} no se pudo integrar en una capa lineal: simplemente se quitó.</translation>
    </message>
    <message>
        <source>A {norm} cannot keep the function: it depends on each sample. It starts fresh.</source>
        <translation>La {norm} no puede conservar la función: depende de cada muestra. Empieza nueva.</translation>
    </message>
    <message>
        <source>{file}: the question {question!r} is there twice.</source>
        <translation>{file}: la pregunta {question!r} está dos veces.</translation>
    </message>
    <message>
        <source>{file}, question {question!r}: {wrong}</source>
        <translation>{file}, pregunta {question!r}: {wrong}</translation>
    </message>
    <message>
        <source>{name} is not drawn.</source>
        <translation>{name} no se sortea.</translation>
    </message>
    <message>
        <source>apart names {name!r}, which is not drawn.</source>
        <translation>apart nombra {name!r}, que no se sortea.</translation>
    </message>
    <message>
        <source>two items have the same tag.</source>
        <translation>dos elementos tienen la misma marca.</translation>
    </message>
    <message>
        <source>exactly one of two or more items is right.</source>
        <translation>entre dos o más elementos, exactamente uno es correcto.</translation>
    </message>
    <message>
        <source>the items stand in the right order, and none is marked.</source>
        <translation>los elementos están en el orden correcto, y ninguno está marcado.</translation>
    </message>
    <message>
        <source>there is no arithmetic named {name!r}, or items where none belong.</source>
        <translation>no hay ningún cálculo llamado {name!r}, o hay elementos donde no deben.</translation>
    </message>
    <message>
        <source>every item says why.</source>
        <translation>cada elemento dice por qué.</translation>
    </message>
    <message>
        <source>at least one common wrong idea is named.</source>
        <translation>se nombra al menos una idea equivocada frecuente.</translation>
    </message>
    <message>
        <source>Type the size of every axis, for example 32, 10.</source>
        <translation>Escribe el tamaño de cada eje, por ejemplo 32, 10.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Escribe un número.</translation>
    </message>
    <message>
        <source>That line is not the one. {why}</source>
        <translation>Esa línea no es. {why}</translation>
    </message>
    <message>
        <source>{first}, then {second}</source>
        <translation>{first}, después {second}</translation>
    </message>
    <message>
        <source>every unit over the batch: |mean| ≤ {mean:.1e}, deviation {deviation:.4f}</source>
        <translation>cada unidad sobre el lote: |media| ≤ {mean:.1e}, desviación {deviation:.4f}</translation>
    </message>
    <message>
        <source>every sample sums to 1</source>
        <translation>cada muestra suma 1</translation>
    </message>
    <message>
        <source>some values are set to 0</source>
        <translation>algunos valores se ponen a 0</translation>
    </message>
    <message>
        <source>all values lie between 0 and 1</source>
        <translation>todos los valores están entre 0 y 1</translation>
    </message>
    <message>
        <source>equal to (x − running_mean) / √(running_var + eps)</source>
        <translation>igual a (x − running_mean) / √(running_var + eps)</translation>
    </message>
    <message>
        <source>equal to normalising with this batch</source>
        <translation>igual a normalizar con este lote</translation>
    </message>
    <message>
        <source>equal to normalising with the first batch</source>
        <translation>igual a normalizar con el primer lote</translation>
    </message>
    <message>
        <source>equal to x</source>
        <translation>igual a x</translation>
    </message>
    <message>
        <source>the first unit is {one:.3f}, then {other:.3f}</source>
        <translation>la primera unidad es {one:.3f}, y después {other:.3f}</translation>
    </message>
    <message>
        <source>both outputs are equal</source>
        <translation>las dos salidas son iguales</translation>
    </message>
    <message>
        <source>PyTorch raises an error</source>
        <translation>PyTorch lanza un error</translation>
    </message>
    <message>
        <source>{m:g}·0 + (1 − {m:g})·batch would be {values}</source>
        <translation>{m:g}·0 + (1 − {m:g})·lote sería {values}</translation>
    </message>
    <message>
        <source>the mean of both would be {values}</source>
        <translation>la media de ambos sería {values}</translation>
    </message>
    <message>
        <source>largest change of an output: {far:.1e}</source>
        <translation>mayor cambio de una salida: {far:.1e}</translation>
    </message>
    <message>
        <source>all outputs are moved by {by}</source>
        <translation>todas las salidas se desplazan {by}</translation>
    </message>
    <message>
        <source>all outputs are scaled</source>
        <translation>todas las salidas se escalan</translation>
    </message>
    <message>
        <source>the outputs are {times} times as large</source>
        <translation>las salidas son {times} veces mayores</translation>
    </message>
    <message>
        <source>the outputs are {times} times as small</source>
        <translation>las salidas son {times} veces menores</translation>
    </message>
    <message>
        <source>gamma is 0</source>
        <translation>gamma es 0</translation>
    </message>
    <message>
        <source>gamma is drawn at random</source>
        <translation>gamma se sortea al azar</translation>
    </message>
    <message>
        <source>{norm}: the same</source>
        <translation>{norm}: lo mismo</translation>
    </message>
    <message>
        <source>BatchNorm1d without gamma and beta: the same</source>
        <translation>BatchNorm1d sin gamma y beta: lo mismo</translation>
    </message>
    <message>
        <source>BatchNorm1d with momentum=None: the same</source>
        <translation>BatchNorm1d con momentum=None: lo mismo</translation>
    </message>
    <message>
        <source>normalises with the sum over n, stores the sum over n − 1</source>
        <translation>normaliza con la suma entre n, guarda la suma entre n − 1</translation>
    </message>
    <message>
        <source>both with n</source>
        <translation>las dos con n</translation>
    </message>
    <message>
        <source>both with n − 1</source>
        <translation>las dos con n − 1</translation>
    </message>
    <message>
        <source>running_mean was 0 and is {values}</source>
        <translation>running_mean era 0 y es {values}</translation>
    </message>
    <message>
        <source>running_mean is still 0</source>
        <translation>running_mean sigue siendo 0</translation>
    </message>
    <message>
        <source>running_mean is NaN</source>
        <translation>running_mean es NaN</translation>
    </message>
    <message>
        <source>{norm} on {count} samples</source>
        <translation>{norm} con {count} muestras</translation>
    </message>
    <message>
        <source>with line {line} mended it runs</source>
        <translation>con la línea {line} corregida, funciona</translation>
    </message>
    <message>
        <source>as it stands: off by up to {far:.3g}</source>
        <translation>tal como está: se desvía hasta {far:.3g}</translation>
    </message>
    <message>
        <source>with line {line} mended: off by {far:.0e}</source>
        <translation>con la línea {line} corregida: se desvía {far:.0e}</translation>
    </message>
    <message>
        <source>the code gives {value:.4f}</source>
        <translation>el código da {value:.4f}</translation>
    </message>
    <message>
        <source>nn.BatchNorm1d gives {value:.4f}</source>
        <translation>nn.BatchNorm1d da {value:.4f}</translation>
    </message>
    <message>
        <source>with the weights of line 3 exchanged: {value:.4f}</source>
        <translation>con los pesos de la línea 3 intercambiados: {value:.4f}</translation>
    </message>
    <message>
        <source>largest change of a weight after 5 steps: {change:g}</source>
        <translation>mayor cambio de un peso tras 5 pasos: {change:g}</translation>
    </message>
    <message>
        <source>with zero_grad() before backward(): {change:.3g}</source>
        <translation>con zero_grad() antes de backward(): {change:.3g}</translation>
    </message>
    <message>
        <source>measuring the accuracy moves running_mean by {by:.3g}</source>
        <translation>medir la exactitud mueve running_mean en {by:.3g}</translation>
    </message>
    <message>
        <source>with net.eval() in line 2: by {by:g}</source>
        <translation>con net.eval() en la línea 2: en {by:g}</translation>
    </message>
    <message>
        <source>{norm} takes a batch of shape {shape}</source>
        <translation>{norm} acepta un lote de forma {shape}</translation>
    </message>
    <message>
        <source>of {first}, {second} and {third} only this one</source>
        <translation>de {first}, {second} y {third}, solo este</translation>
    </message>
    <message>
        <source>(x − mean)² / x̂² − eps = {value:.4f}</source>
        <translation>(x − media)² / x̂² − eps = {value:.4f}</translation>
    </message>
    <message>
        <source>bn.running_mean was {old:g}, the batch&apos;s mean {new:g}</source>
        <translation>bn.running_mean era {old:g}, la media del lote {new:g}</translation>
    </message>
    <message>
        <source>bn.running_mean is {value:.4f}</source>
        <translation>bn.running_mean es {value:.4f}</translation>
    </message>
    <message>
        <source>the gradient of one output reaches {count} inputs of {shape}</source>
        <translation>el gradiente de una salida llega a {count} entradas de {shape}</translation>
    </message>
    <message>
        <source>x.mean((2, 3)) has {count} numbers</source>
        <translation>x.mean((2, 3)) tiene {count} números</translation>
    </message>
    <message>
        <source>with them the result is {norm}&apos;s to {far:.0e}</source>
        <translation>con ellas, el resultado es el de {norm} salvo {far:.0e}</translation>
    </message>
    <message>
        <source>one value of {large:,} among {zeros} zeros</source>
        <translation>un valor de {large:,} entre {zeros} ceros</translation>
    </message>
    <message>
        <source>its x̂ is {value:.4f}</source>
        <translation>su x̂ es {value:.4f}</translation>
    </message>
    <message>
        <source>nn.BatchNorm1d(1) makes of {a} and {b}: {values}</source>
        <translation>nn.BatchNorm1d(1) convierte {a} y {b} en {values}</translation>
    </message>
    <message>
        <source>row {row}: {values}</source>
        <translation>fila {row}: {values}</translation>
    </message>
    <message>
        <source>running_mean starts at 100, and {batches} batches have the mean 0</source>
        <translation>running_mean empieza en 100, y {batches} lotes tienen media 0</translation>
    </message>
    <message>
        <source>running_mean is {value:.4f}</source>
        <translation>running_mean es {value:.4f}</translation>
    </message>
    <message>
        <source>the gradient of one output reaches {count:.0f} channels of {channels}</source>
        <translation>el gradiente de una salida llega a {count:.0f} canales de {channels}</translation>
    </message>
    <message>
        <source>torch.split gives {batches} batches</source>
        <translation>torch.split da {batches} lotes</translation>
    </message>
    <message>
        <source>the last has {samples}</source>
        <translation>el último tiene {samples}</translation>
    </message>
    <message>
        <source>with these means the result is {norm}&apos;s to {far:.0e}</source>
        <translation>con estas medias, el resultado es el de {norm} salvo {far:.0e}</translation>
    </message>
    <message>
        <source>{tried} orders were run; {able} gives what nn.BatchNorm1d gives</source>
        <translation>se probaron {tried} órdenes; {able} da lo que da nn.BatchNorm1d</translation>
    </message>
    <message>
        <source>{tried} orders were run; {able} that begins with zeroing makes the right step</source>
        <translation>se probaron {tried} órdenes; {able} que empieza poniendo a cero da el paso correcto</translation>
    </message>
    <message>
        <source>{tried} orders were run; {able} runs</source>
        <translation>se probaron {tried} órdenes; {able} funciona</translation>
    </message>
    <message>
        <source>{tried} orders were run; {able} predicts and trains as it should</source>
        <translation>se probaron {tried} órdenes; {able} predice y entrena como debe</translation>
    </message>
    <message>
        <source>{norm}: {count} values</source>
        <translation>{norm}: {count} valores</translation>
    </message>
    <message>
        <source>GPU ({name})</source>
        <translation>GPU ({name})</translation>
    </message>
    <message>
        <source>This PyTorch was built without CUDA.</source>
        <translation>Este PyTorch se compiló sin CUDA.</translation>
    </message>
    <message>
        <source>PyTorch finds no CUDA device or driver.</source>
        <translation>PyTorch no encuentra ningún dispositivo ni controlador CUDA.</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Apple GPU (MPS)</source>
        <translation>GPU de Apple (MPS)</translation>
    </message>
    <message>
        <source>This machine has no Apple GPU.</source>
        <translation>Este equipo no tiene GPU de Apple.</translation>
    </message>
    <message>
        <source>This PyTorch was built without MPS.</source>
        <translation>Este PyTorch se compiló sin MPS.</translation>
    </message>
    <message>
        <source>There is no device {name!r}; choose cpu, cuda, mps or auto.</source>
        <translation>No hay ningún dispositivo {name!r}; elige cpu, cuda, mps o auto.</translation>
    </message>
    <message>
        <source>The device {name!r} is not available here. {reason}</source>
        <translation>El dispositivo {name!r} no está disponible aquí. {reason}</translation>
    </message>
    <message>
        <source>This could not be answered: {error}</source>
        <translation>Esto no se pudo responder: {error}</translation>
    </message>
    <message>
        <source>PyTorch could not be started: {error}</source>
        <translation>No se pudo iniciar PyTorch: {error}</translation>
    </message>
    <message>
        <source>There is no checkpoint to go on from.</source>
        <translation>No hay ningún punto de control desde el que seguir.</translation>
    </message>
    <message>
        <source>Step {step:,} cannot be looked into again: something was changed just before it.</source>
        <translation>No se puede volver a mirar dentro del paso {step:,}: justo antes se cambió algo.</translation>
    </message>
    <message>
        <source>Step {step:,} is too far from what was kept of the run to be looked into again; the steps after {kept:,} can be.</source>
        <translation>El paso {step:,} queda demasiado lejos de lo que se guardó de la ejecución para volver a mirar dentro; los pasos posteriores al {kept:,} sí se pueden mirar.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>The device {device} failed ({reason}). Choose the CPU to go on.</source>
        <translation>El dispositivo {device} falló ({reason}). Elige la CPU para seguir.</translation>
    </message>
    <message>
        <source>The device {device} failed ({reason}). Choose the CPU to go on from step {step:,}.</source>
        <translation>El dispositivo {device} falló ({reason}). Elige la CPU para seguir desde el paso {step:,}.</translation>
    </message>
    <message>
        <source>Training stopped: {error}</source>
        <translation>El entrenamiento se detuvo: {error}</translation>
    </message>
    <message>
        <source>Stopped after {steps:,} steps, as asked.</source>
        <translation>Se detuvo tras {steps:,} pasos, como se pidió.</translation>
    </message>
    <message>
        <source>Stopped after {epochs:,} epochs, as asked.</source>
        <translation>Se detuvo tras {epochs:,} épocas, como se pidió.</translation>
    </message>
    <message>
        <source>{lane} reached {accuracy:.1%} on the test set.</source>
        <translation>{lane} llegó al {accuracy:.1%} con los datos de prueba.</translation>
    </message>
    <message>
        <source>{lane} could not be built at the start; Reset starts it anew.</source>
        <translation>{lane} no se pudo construir al principio; «Reiniciar» lo vuelve a empezar.</translation>
    </message>
    <message>
        <source>{lane}: there are no earlier running statistics to put back.</source>
        <translation>{lane}: no hay estadísticas móviles anteriores que restaurar.</translation>
    </message>
    <message>
        <source>{lane}: the running statistics of {norms} norms are as before.</source>
        <translation>{lane}: las estadísticas móviles de {norms} normas vuelven a ser las de antes.</translation>
    </message>
    <message>
        <source>This lane has no running statistics.</source>
        <translation>Este carril no tiene estadísticas móviles.</translation>
    </message>
    <message>
        <source>{lane}: the running statistics of {norms} norms start again at 0 and 1.</source>
        <translation>{lane}: las estadísticas móviles de {norms} normas empiezan otra vez en 0 y 1.</translation>
    </message>
    <message>
        <source>{lane}: running statistics of {norms} norms measured over the training set; test accuracy {before:.1%} before, {now:.1%} now.</source>
        <translation>{lane}: estadísticas móviles de {norms} normas medidas con los datos de entrenamiento; exactitud de prueba {before:.1%} antes, {now:.1%} ahora.</translation>
    </message>
    <message>
        <source>{lane}: running statistics of {norms} norms measured over the test samples; test accuracy {before:.1%} before, {now:.1%} now.</source>
        <translation>{lane}: estadísticas móviles de {norms} normas medidas con las muestras de prueba; exactitud de prueba {before:.1%} antes, {now:.1%} ahora.</translation>
    </message>
    <message>
        <source>No lane can train any further.</source>
        <translation>Ningún carril puede seguir entrenando.</translation>
    </message>
    <message>
        <source>The loss became {what}; where that began is not known.</source>
        <translation>La pérdida llegó a ser {what}; no se sabe dónde empezó.</translation>
    </message>
    <message>
        <source>The loss became {what}; it began in the output layer.</source>
        <translation>La pérdida llegó a ser {what}; empezó en la capa de salida.</translation>
    </message>
    <message>
        <source>The loss became {what}; it began in the input norm.</source>
        <translation>La pérdida llegó a ser {what}; empezó en la norma de la entrada.</translation>
    </message>
    <message>
        <source>The loss became {what}; it began in block {block}.</source>
        <translation>La pérdida llegó a ser {what}; empezó en el bloque {block}.</translation>
    </message>
    <message>
        <source>{sentence} (PyTorch: {error})</source>
        <translation>{sentence} (PyTorch: {error})</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>See batch normalization: the same network with and without it, side by side, live.</source>
        <translation>La batch norm a la vista: la misma red con ella y sin ella, lado a lado y en directo.</translation>
    </message>
    <message>
        <source>No account, no network, no telemetry. MIT licence.</source>
        <translation>Sin cuenta, sin conexión, sin telemetría. Licencia MIT.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the versions to the clipboard</source>
        <translation>Copiar las versiones al portapapeles</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>An edit, a lane that stopped, a finding of the coach, the best test accuracy</source>
        <translation>Un cambio, un carril que se detuvo, un hallazgo del consejero, la mejor exactitud de prueba</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>Nuevo experimento</translation>
    </message>
    <message>
        <source>Begin with a small network on circles</source>
        <translation>Empezar con una red pequeña y círculos</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open an experiment from a file</source>
        <translation>Abrir un experimento de un archivo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Write the experiment to its file</source>
        <translation>Escribir el experimento en su archivo</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Write the experiment to another file</source>
        <translation>Escribir el experimento en otro archivo</translation>
    </message>
    <message>
        <source>Save picture of the window…</source>
        <translation>Guardar imagen de la ventana…</translation>
    </message>
    <message>
        <source>A light picture of all that is shown</source>
        <translation>Una imagen en tono claro de todo lo que se ve</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Close bnviz</source>
        <translation>Cerrar bnviz</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Revertir el último cambio</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Volver a hacer lo que se deshizo</translation>
    </message>
    <message>
        <source>Toggle the norm of the selected cell</source>
        <translation>Activar o desactivar la norma de la celda</translation>
    </message>
    <message>
        <source>Norm on or off there</source>
        <translation>Norma sí o no en esa celda</translation>
    </message>
    <message>
        <source>Add block</source>
        <translation>Añadir bloque</translation>
    </message>
    <message>
        <source>A copy of the last block behind it</source>
        <translation>Una copia del último bloque, detrás de él</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>Añadir carril</translation>
    </message>
    <message>
        <source>One contender more</source>
        <translation>Un competidor más</translation>
    </message>
    <message>
        <source>A toggled norm keeps the function</source>
        <translation>Conservar la función al activar una norma</translation>
    </message>
    <message>
        <source>Set gamma and beta so that the network goes on computing the same; else a norm starts fresh</source>
        <translation>Ajustar gamma y beta para que la red siga calculando lo mismo; si no, la norma empieza nueva</translation>
    </message>
    <message>
        <source>Train until told otherwise, or pause</source>
        <translation>Entrenar hasta nuevo aviso, o hacer una pausa</translation>
    </message>
    <message>
        <source>One batch</source>
        <translation>Un lote</translation>
    </message>
    <message>
        <source>Take one step, then wait</source>
        <translation>Dar un paso y esperar</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>Una época</translation>
    </message>
    <message>
        <source>Train to the end of the epoch</source>
        <translation>Entrenar hasta el final de la época</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Back to the first step, same seed</source>
        <translation>Volver al primer paso, con la misma semilla</translation>
    </message>
    <message>
        <source>Measure the running statistics on the training samples</source>
        <translation>Medir las estadísticas móviles con las muestras de entrenamiento</translation>
    </message>
    <message>
        <source>Mean and variance of every batch norm over the whole training set, with the weights as they are</source>
        <translation>Media y varianza de cada batch norm con todos los datos de entrenamiento y los pesos tal como están</translation>
    </message>
    <message>
        <source>Measure the running statistics on the test samples</source>
        <translation>Medir las estadísticas móviles con las muestras de prueba</translation>
    </message>
    <message>
        <source>The same over the test samples, without looking at their classes: norms get used to other data</source>
        <translation>Lo mismo con las muestras de prueba, sin mirar sus clases: las normas se acostumbran a otros datos</translation>
    </message>
    <message>
        <source>Try sixteen learning rates</source>
        <translation>Probar dieciséis tasas de aprendizaje</translation>
    </message>
    <message>
        <source>Short trainings of every lane, which show how large a learning rate it bears</source>
        <translation>Entrenamientos cortos de cada carril, que muestran qué tasa de aprendizaje aguanta</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Fewer steps a second</source>
        <translation>Menos pasos por segundo</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>More steps a second</source>
        <translation>Más pasos por segundo</translation>
    </message>
    <message>
        <source>Show the first step</source>
        <translation>Mostrar el primer paso</translation>
    </message>
    <message>
        <source>Training goes on behind</source>
        <translation>El entrenamiento sigue por detrás</translation>
    </message>
    <message>
        <source>Show an earlier step</source>
        <translation>Mostrar un paso anterior</translation>
    </message>
    <message>
        <source>One kept step back</source>
        <translation>Un paso guardado hacia atrás</translation>
    </message>
    <message>
        <source>Show a later step</source>
        <translation>Mostrar un paso posterior</translation>
    </message>
    <message>
        <source>One kept step forth</source>
        <translation>Un paso guardado hacia delante</translation>
    </message>
    <message>
        <source>Show the newest step</source>
        <translation>Mostrar el paso más reciente</translation>
    </message>
    <message>
        <source>Follow the training again</source>
        <translation>Volver a seguir el entrenamiento</translation>
    </message>
    <message>
        <source>Go to the previous mark</source>
        <translation>Ir a la marca anterior</translation>
    </message>
    <message>
        <source>Go to the next mark</source>
        <translation>Ir a la marca siguiente</translation>
    </message>
    <message>
        <source>Go on from the shown step</source>
        <translation>Seguir desde el paso mostrado</translation>
    </message>
    <message>
        <source>Train again from the last checkpoint at or before it, all as it was; what came later is forgotten</source>
        <translation>Volver a entrenar desde el último punto de control hasta él, todo como estaba; lo posterior se olvida</translation>
    </message>
    <message>
        <source>Pin the shown moment</source>
        <translation>Fijar el momento mostrado</translation>
    </message>
    <message>
        <source>Lay it as an outline over histograms and statistics of now, each lane over itself</source>
        <translation>Ponerlo como contorno sobre los histogramas y estadísticas de ahora, cada carril sobre sí mismo</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Take the outlines away</source>
        <translation>Quitar los contornos</translation>
    </message>
    <message>
        <source>Show steps from here on</source>
        <translation>Mostrar pasos desde aquí</translation>
    </message>
    <message>
        <source>Rivers and curves begin at the shown step</source>
        <translation>Los ríos y las curvas empiezan en el paso mostrado</translation>
    </message>
    <message>
        <source>Show steps up to here</source>
        <translation>Mostrar pasos hasta aquí</translation>
    </message>
    <message>
        <source>They end at the shown step</source>
        <translation>Terminan en el paso mostrado</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Mostrar todos los pasos</translation>
    </message>
    <message>
        <source>All of the run</source>
        <translation>Toda la ejecución</translation>
    </message>
    <message>
        <source>Projector mode</source>
        <translation>Modo proyector</translation>
    </message>
    <message>
        <source>Large type, high contrast, one view; a lesson beside it</source>
        <translation>Letra grande, mucho contraste, una sola vista; al lado, una lección</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>Toda la pantalla</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>From light to dark and back</source>
        <translation>De claro a oscuro y de vuelta</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Claro u oscuro según el sistema</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>Todo más grande</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>Todo más pequeño</translation>
    </message>
    <message>
        <source>Usual size of type</source>
        <translation>Tamaño de letra normal</translation>
    </message>
    <message>
        <source>Back to the usual size</source>
        <translation>Volver al tamaño normal</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Recolocar paneles</translation>
    </message>
    <message>
        <source>All panels back to their places</source>
        <translation>Devolver todos los paneles a su sitio</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Página de bienvenida</translation>
    </message>
    <message>
        <source>Ready experiments, lessons, recent files and other data</source>
        <translation>Experimentos preparados, lecciones, archivos recientes y otros datos</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>Four minutes in which you do each step yourself</source>
        <translation>Cuatro minutos en los que das cada paso tú</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Learn batch norm by predicting, training and seeing</source>
        <translation>Aprender batch norm prediciendo, entrenando y viendo</translation>
    </message>
    <message>
        <source>Next in the lesson</source>
        <translation>Siguiente en la lección</translation>
    </message>
    <message>
        <source>Reveal, train or turn the page</source>
        <translation>Mostrar, entrenar o pasar la página</translation>
    </message>
    <message>
        <source>Back in the lesson</source>
        <translation>Atrás en la lección</translation>
    </message>
    <message>
        <source>One page back</source>
        <translation>Una página atrás</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Cuenta atrás</translation>
    </message>
    <message>
        <source>Seconds to predict, large and without a sound; the same key pauses and goes on</source>
        <translation>Segundos para predecir, en grande y sin sonido; la misma tecla la pausa y la reanuda</translation>
    </message>
    <message>
        <source>End the countdown</source>
        <translation>Terminar la cuenta atrás</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Countdown of 10 seconds</source>
        <translation>Cuenta atrás de 10 segundos</translation>
    </message>
    <message>
        <source>10 seconds to predict</source>
        <translation>10 segundos para predecir</translation>
    </message>
    <message>
        <source>Countdown of 20 seconds</source>
        <translation>Cuenta atrás de 20 segundos</translation>
    </message>
    <message>
        <source>20 seconds to predict</source>
        <translation>20 segundos para predecir</translation>
    </message>
    <message>
        <source>Countdown of 30 seconds</source>
        <translation>Cuenta atrás de 30 segundos</translation>
    </message>
    <message>
        <source>30 seconds to predict</source>
        <translation>30 segundos para predecir</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Paleta de comandos…</translation>
    </message>
    <message>
        <source>Find any command by typing</source>
        <translation>Encontrar cualquier comando al escribir</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Teclas y ayuda</translation>
    </message>
    <message>
        <source>What the keys and the mouse do</source>
        <translation>Qué hacen las teclas y el ratón</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>The glossary on the control that has the keys</source>
        <translation>El glosario sobre el control que tiene el foco</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>Glosario…</translation>
    </message>
    <message>
        <source>Every term of the window, with its formula</source>
        <translation>Todos los términos de la ventana, con su fórmula</translation>
    </message>
    <message>
        <source>About bnviz</source>
        <translation>Acerca de bnviz</translation>
    </message>
    <message>
        <source>Versions, to copy into a report</source>
        <translation>Versiones, para copiarlas en un informe</translation>
    </message>
    <message>
        <source>Coach: {lane}, {place}: {what}</source>
        <translation>Consejero: {lane}, {place}: {what}</translation>
    </message>
    <message>
        <source>Coach: {where}: {what}</source>
        <translation>Consejero: {where}: {what}</translation>
    </message>
    <message>
        <source>Coach: {what}</source>
        <translation>Consejero: {what}</translation>
    </message>
    <message>
        <source>Something went wrong inside bnviz ({fault}). The log has more.</source>
        <translation>Algo ha fallado dentro de bnviz ({fault}). El registro dice más.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>kind of a block</source>
        <translation>tipo de un bloque</translation>
    </message>
    <message>
        <source>width of a block</source>
        <translation>anchura de un bloque</translation>
    </message>
    <message>
        <source>activation of a block</source>
        <translation>activación de un bloque</translation>
    </message>
    <message>
        <source>kernel of a block</source>
        <translation>núcleo de un bloque</translation>
    </message>
    <message>
        <source>stride of a block</source>
        <translation>zancada de un bloque</translation>
    </message>
    <message>
        <source>pool of a block</source>
        <translation>pooling de un bloque</translation>
    </message>
    <message>
        <source>dropout of a block</source>
        <translation>dropout de un bloque</translation>
    </message>
    <message>
        <source>bias of a block</source>
        <translation>sesgo de un bloque</translation>
    </message>
    <message>
        <source>skip of a block</source>
        <translation>salto de un bloque</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Block {block} of {blocks} · {shapes}</source>
        <translation>Bloque {block} de {blocks} · {shapes}</translation>
    </message>
    <message>
        <source>A convolution over images</source>
        <translation>Una convolución sobre imágenes</translation>
    </message>
    <message>
        <source>A convolution needs images, and a flat vector enters this block</source>
        <translation>Una convolución necesita imágenes, y en este bloque entra un vector plano</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>densa</translation>
    </message>
    <message>
        <source>Every unit sees every input</source>
        <translation>Cada unidad ve todas las entradas</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>conv</translation>
    </message>
    <message>
        <source>Kind of block</source>
        <translation>Tipo de bloque</translation>
    </message>
    <message>
        <source>Dense or convolutional</source>
        <translation>Capa densa o convolución</translation>
    </message>
    <message>
        <source>width</source>
        <translation>anchura</translation>
    </message>
    <message>
        <source>How many units the block has; channels for a convolution</source>
        <translation>Cuántas unidades tiene el bloque; en una convolución, canales</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activación</translation>
    </message>
    <message>
        <source>What each unit makes of its input</source>
        <translation>Lo que cada unidad hace con su entrada</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>The share of units switched off at random in each training step</source>
        <translation>La parte de las unidades que se apaga al azar en cada paso del entrenamiento</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>salto</translation>
    </message>
    <message>
        <source>Add the block&apos;s input to its output; both must have the same shape</source>
        <translation>Sumar la entrada del bloque a su salida; ambas deben tener la misma forma</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>núcleo</translation>
    </message>
    <message>
        <source>Side of the window in pixels</source>
        <translation>Lado de la ventana en píxeles</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>zancada</translation>
    </message>
    <message>
        <source>By how many pixels the window moves</source>
        <translation>Cuántos píxeles avanza la ventana</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>pooling</translation>
    </message>
    <message>
        <source>Maximum over squares of this side; 1 is no pooling</source>
        <translation>Máximo sobre cuadrados de este lado; 1 es sin pooling</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>A bias unless a norm right behind it takes it away</source>
        <translation>Un sesgo, salvo que lo quite una norma justo detrás</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>A bias, even where a norm takes it away again</source>
        <translation>Un sesgo, aunque una norma lo vuelva a quitar</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>No bias</source>
        <translation>Sin sesgo</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>sesgo</translation>
    </message>
    <message>
        <source>Whether each unit has a bias</source>
        <translation>Si cada unidad tiene un sesgo</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>skip connection</source>
        <translation>conexión de salto</translation>
    </message>
    <message>
        <source>Move the block up</source>
        <translation>Subir el bloque</translation>
    </message>
    <message>
        <source>Move the block down</source>
        <translation>Bajar el bloque</translation>
    </message>
    <message>
        <source>Put a copy of the block behind it</source>
        <translation>Poner una copia del bloque detrás de él</translation>
    </message>
    <message>
        <source>Remove the block</source>
        <translation>Quitar el bloque</translation>
    </message>
    <message>
        <source>move of a block</source>
        <translation>traslado de un bloque</translation>
    </message>
    <message>
        <source>new block</source>
        <translation>bloque nuevo</translation>
    </message>
    <message>
        <source>removal of a block</source>
        <translation>eliminación de un bloque</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>What the network learns to tell apart</source>
        <translation>Lo que la red aprende a distinguir</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>conjunto de datos</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>How many points are drawn, training and test together</source>
        <translation>Cuántos puntos se sortean, entrenamiento y prueba juntos</translation>
    </message>
    <message>
        <source>number of samples</source>
        <translation>número de muestras</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>How far points stray from their class</source>
        <translation>Cuánto se alejan los puntos de su clase</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ruido</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Prop. de prueba</translation>
    </message>
    <message>
        <source>The share of the samples that is kept for testing, never trained on</source>
        <translation>La parte de las muestras que se guarda para probar, con la que nunca se entrena</translation>
    </message>
    <message>
        <source>test share</source>
        <translation>proporción de prueba</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>What is done to the features before the network sees them</source>
        <translation>Lo que se hace con las características antes de que la red las vea</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>escalado</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>How the faces are lit, and how far they turn</source>
        <translation>Cómo están iluminadas las caras y cuánto se giran</translation>
    </message>
    <message>
        <source>light</source>
        <translation>luz</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>La misma</translation>
    </message>
    <message>
        <source>Tested in the light of the training</source>
        <translation>Se prueba con la luz del entrenamiento</translation>
    </message>
    <message>
        <source>Light of the test</source>
        <translation>Luz de la prueba</translation>
    </message>
    <message>
        <source>The test samples in another light, which training never sees</source>
        <translation>Las muestras de prueba con otra luz, que el entrenamiento nunca ve</translation>
    </message>
    <message>
        <source>light of the test</source>
        <translation>luz de la prueba</translation>
    </message>
    <message>
        <source>Test light</source>
        <translation>Luz de prueba</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>{train} training, {test} test</source>
        <translation>{train} entren., {test} prueba</translation>
    </message>
    <message>
        <source>Samples in the training set and in the test set</source>
        <translation>Muestras de entrenamiento y muestras de prueba</translation>
    </message>
    <message>
        <source>Data, weights and mini-batches all follow from this number</source>
        <translation>Datos, pesos y minilotes salen todos de este número</translation>
    </message>
    <message>
        <source>Another seed: other weights, other mini-batches</source>
        <translation>Otra semilla: otros pesos, otros minilotes</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>{norm} in all blocks</source>
        <translation>{norm} en todos los bloques</translation>
    </message>
    <message>
        <source>norms of a lane</source>
        <translation>normas de un carril</translation>
    </message>
    <message>
        <source>No norm in any block</source>
        <translation>Sin norma en ningún bloque</translation>
    </message>
    <message>
        <source>Copy the norms of</source>
        <translation>Copiar las normas de</translation>
    </message>
    <message>
        <source>Noise behind the norms</source>
        <translation>Ruido detrás de las normas</translation>
    </message>
    <message>
        <source>noise behind the norms</source>
        <translation>ruido detrás de las normas</translation>
    </message>
    <message>
        <source>Remove this lane</source>
        <translation>Quitar este carril</translation>
    </message>
    <message>
        <source>removal of a lane</source>
        <translation>eliminación de un carril</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>block</source>
        <translation>bloque</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>{name}, with noise behind its norms</source>
        <translation>{name}, con ruido detrás de sus normas</translation>
    </message>
    <message>
        <source>{name}
{total:,} parameters, {own:,} of them gamma and beta
Click for its menu, double-click to rename</source>
        <translation>{name}
{total:,} parámetros, {own:,} de ellos gamma y beta
Clic: su menú; doble clic: renombrar</translation>
    </message>
    <message>
        <source>∿ noise behind its norms</source>
        <translation>∿ ruido detrás de sus normas</translation>
    </message>
    <message>
        <source>Click or B: on and off · right click or Enter: kind and settings</source>
        <translation>Clic o B: activar o desactivar · clic derecho o Intro: tipo y ajustes</translation>
    </message>
    <message>
        <source>{row}: output {shape}, {count:,} weights and biases</source>
        <translation>{row}: salida {shape}, {count:,} pesos y sesgos</translation>
    </message>
    <message>
        <source>Click to change it, drag to move it</source>
        <translation>Clic: cambiarlo; arrastrar: moverlo</translation>
    </message>
    <message>
        <source>Block {block}, {kind}</source>
        <translation>Bloque {block}, {kind}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Carriles</translation>
    </message>
    <message>
        <source>Network: a row for each block, a column for each lane</source>
        <translation>Red: una fila por bloque, una columna por carril</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch norm</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>Layer norm</translation>
    </message>
    <message>
        <source>Group norm</source>
        <translation>Group norm</translation>
    </message>
    <message>
        <source>Instance norm</source>
        <translation>Instance norm</translation>
    </message>
    <message>
        <source>Each unit over all samples of the mini-batch</source>
        <translation>Cada unidad sobre todas las muestras del minilote</translation>
    </message>
    <message>
        <source>Each sample over all units of the block</source>
        <translation>Cada muestra sobre todas las unidades del bloque</translation>
    </message>
    <message>
        <source>Each sample over groups of channels</source>
        <translation>Cada muestra sobre grupos de canales</translation>
    </message>
    <message>
        <source>Each channel of each image over its positions</source>
        <translation>Cada canal de cada imagen sobre sus posiciones</translation>
    </message>
    <message>
        <source>In every step each unit gets another mean, from −0.5 to 0.5, and another spread, 1 to 1.25 times,
behind its norm; in a block without a norm behind the linear map. None in evaluation mode.
Source: Santurkar et al. 2018.</source>
        <translation>En cada paso, cada unidad recibe detrás de su norma otra media, de −0,5 a 0,5, y otra dispersión, de 1 a 1,25 veces;
en un bloque sin norma, detrás de la capa lineal. En el modo de evaluación, nada.
Fuente: Santurkar et al. 2018.</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineal</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Tal cual</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>Estandarizado</translation>
    </message>
    <message>
        <source>Shifted</source>
        <translation>Desplazado</translation>
    </message>
    <message>
        <source>Badly scaled</source>
        <translation>Mal escalado</translation>
    </message>
    <message>
        <source>The numbers of the data set, unchanged</source>
        <translation>Los números del conjunto de datos, sin cambios</translation>
    </message>
    <message>
        <source>Every feature between 0 and 1</source>
        <translation>Cada característica entre 0 y 1</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1, measured on the training set</source>
        <translation>Media 0 y desviación típica 1, medidas en los datos de entrenamiento</translation>
    </message>
    <message>
        <source>Standardised, then moved away from zero</source>
        <translation>Estandarizado, y después alejado del cero</translation>
    </message>
    <message>
        <source>Features of wildly different sizes</source>
        <translation>Características de tamaños muy dispares</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>De frente</translation>
    </message>
    <message>
        <source>From the side</source>
        <translation>De lado</translation>
    </message>
    <message>
        <source>Dim</source>
        <translation>Tenue</translation>
    </message>
    <message>
        <source>Bright haze</source>
        <translation>Neblina clara</translation>
    </message>
    <message>
        <source>Front, heads turned</source>
        <translation>De frente, giradas</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>The lamp within 30° of the front, an even exposure</source>
        <translation>La lámpara a menos de 30° del frente, exposición uniforme</translation>
    </message>
    <message>
        <source>The lamp 50° to 80° to either side, little other light</source>
        <translation>La lámpara de 50° a 80° a un lado u otro, con poca luz más</translation>
    </message>
    <message>
        <source>From the front, a quarter to half of the exposure</source>
        <translation>De frente, de un cuarto a la mitad de la exposición</translation>
    </message>
    <message>
        <source>From the front, overexposed, with haze that lifts the black</source>
        <translation>De frente, sobreexpuesta, con una neblina que aclara el negro</translation>
    </message>
    <message>
        <source>From the front, heads turned by 25° to 40°</source>
        <translation>De frente, con las cabezas giradas de 25° a 40°</translation>
    </message>
    <message>
        <source>Any direction, any exposure, any haze, heads turned up to 30°</source>
        <translation>Cualquier dirección, exposición y neblina, con las cabezas giradas hasta 30°</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD con momentum</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Barajados</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Sorted by class</source>
        <translation>Por clases</translation>
    </message>
    <message>
        <source>A few classes each</source>
        <translation>Pocas clases</translation>
    </message>
    <message>
        <source>Every epoch in a new random order</source>
        <translation>Cada época en un nuevo orden al azar</translation>
    </message>
    <message>
        <source>Every epoch in the order of the data set</source>
        <translation>Cada época en el orden del conjunto de datos</translation>
    </message>
    <message>
        <source>One class after the other: batch statistics follow the class</source>
        <translation>Una clase tras otra: las estadísticas del lote siguen a la clase</translation>
    </message>
    <message>
        <source>Each mini-batch holds so many classes only</source>
        <translation>Cada minilote tiene solo ese número de clases</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Leave out the last mini-batch of an epoch if it is not full</source>
        <translation>Omitir el último minilote de una época si no está completo</translation>
    </message>
    <message>
        <source>Add what is left over to the mini-batch before it</source>
        <translation>Añadir lo que sobra al minilote anterior</translation>
    </message>
    <message>
        <source>Train on the smaller one too; one sample alone has no variance</source>
        <translation>Entrenar también con el más pequeño; una muestra sola no tiene varianza</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation>Los de PyTorch</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussianos</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
    </message>
    <message>
        <source>Uniform within ±1/√fan-in, weights and biases</source>
        <translation>Uniforme dentro de ±1/√fan-in, pesos y sesgos</translation>
    </message>
    <message>
        <source>Normal with variance 2/fan-in, made for ReLU</source>
        <translation>Normal con varianza 2/fan-in, hecha para ReLU</translation>
    </message>
    <message>
        <source>Normal with variance 2/(fan-in + fan-out), made for tanh and sigmoid</source>
        <translation>Normal con varianza 2/(fan-in + fan-out), hecha para tanh y sigmoide</translation>
    </message>
    <message>
        <source>Normal with the standard deviation you choose</source>
        <translation>Normal con la desviación típica que elijas</translation>
    </message>
    <message>
        <source>All weights zero: nothing tells the units apart, and nothing is learned</source>
        <translation>Todos los pesos cero: nada distingue las unidades y no se aprende nada</translation>
    </message>
    <message>
        <source>pool {side}</source>
        <translation>pooling {side}</translation>
    </message>
    <message>
        <source>drop {share:g}</source>
        <translation>drop {share:g}</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>sin sesgo</translation>
    </message>
    <message>
        <source>no norm</source>
        <translation>sin norma</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} grupos</translation>
    </message>
    <message>
        <source>cumulative average</source>
        <translation>promedio acumulado</translation>
    </message>
    <message>
        <source>momentum {value:g}</source>
        <translation>momentum {value:g}</translation>
    </message>
    <message>
        <source>no running statistics</source>
        <translation>sin estadísticas móviles</translation>
    </message>
    <message>
        <source>normalises with running statistics in training too</source>
        <translation>normaliza con las estadísticas móviles también al entrenar</translation>
    </message>
    <message>
        <source>running statistics stand still</source>
        <translation>las estadísticas móviles no se mueven</translation>
    </message>
    <message>
        <source>no gamma and beta</source>
        <translation>sin gamma ni beta</translation>
    </message>
    <message>
        <source>gamma and beta not trained</source>
        <translation>gamma y beta sin entrenar</translation>
    </message>
    <message>
        <source>before the activation</source>
        <translation>antes de la activación</translation>
    </message>
    <message>
        <source>after the activation</source>
        <translation>después de la activación</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norma</translation>
    </message>
    <message>
        <source>Name of the lane</source>
        <translation>Nombre del carril</translation>
    </message>
    <message>
        <source>Put a copy of the last block behind it</source>
        <translation>Poner una copia del último bloque detrás de él</translation>
    </message>
    <message>
        <source>One contender more: same blocks, same initial weights, same mini-batches, norms of its own</source>
        <translation>Un competidor más: mismos bloques, mismos pesos iniciales, mismos minilotes, normas propias</translation>
    </message>
    <message>
        <source>Toggled norm</source>
        <translation>Al activar</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>Starts fresh: gamma 1, beta 0: the output of the block jumps</source>
        <translation>Empieza nueva: gamma 1, beta 0: la salida del bloque da un salto</translation>
    </message>
    <message>
        <source>same function</source>
        <translation>misma función</translation>
    </message>
    <message>
        <source>Keeps the function: gamma and beta are set so that the network goes on computing the same; taking a norm away folds it into the layer before it</source>
        <translation>Conserva la función: gamma y beta se ajustan para que la red siga calculando lo mismo; al quitar una norma, se integra en la capa anterior</translation>
    </message>
    <message>
        <source>A toggled norm</source>
        <translation>Norma activada o desactivada</translation>
    </message>
    <message>
        <source>How a norm starts that is switched on or off while the network trains</source>
        <translation>Cómo empieza una norma que se activa o desactiva mientras la red entrena</translation>
    </message>
    <message>
        <source>new lane</source>
        <translation>carril nuevo</translation>
    </message>
    <message>
        <source>name of a lane</source>
        <translation>nombre de un carril</translation>
    </message>
    <message>
        <source>eps of a norm</source>
        <translation>eps de una norma</translation>
    </message>
    <message>
        <source>momentum of a norm</source>
        <translation>momentum de una norma</translation>
    </message>
    <message>
        <source>affine of a norm</source>
        <translation>affine de una norma</translation>
    </message>
    <message>
        <source>track_running_stats of a norm</source>
        <translation>track_running_stats de una norma</translation>
    </message>
    <message>
        <source>placement of a norm</source>
        <translation>lugar de una norma</translation>
    </message>
    <message>
        <source>groups of a norm</source>
        <translation>grupos de una norma</translation>
    </message>
    <message>
        <source>use_batch_stats of a norm</source>
        <translation>use_batch_stats de una norma</translation>
    </message>
    <message>
        <source>update_running_stats of a norm</source>
        <translation>update_running_stats de una norma</translation>
    </message>
    <message>
        <source>train_affine of a norm</source>
        <translation>train_affine de una norma</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <source>No norm here</source>
        <translation>Aquí no hay norma</translation>
    </message>
    <message>
        <source>Kind of norm</source>
        <translation>Tipo de norma</translation>
    </message>
    <message>
        <source>What normalises this block</source>
        <translation>Lo que normaliza este bloque</translation>
    </message>
    <message>
        <source>Use in all blocks of this lane</source>
        <translation>Usar en todos los bloques de este carril</translation>
    </message>
    <message>
        <source>Give every block of this lane the same norm</source>
        <translation>Dar la misma norma a todos los bloques de este carril</translation>
    </message>
    <message>
        <source>before {activation}</source>
        <translation>antes de {activation}</translation>
    </message>
    <message>
        <source>after {activation}</source>
        <translation>después de {activation}</translation>
    </message>
    <message>
        <source>{count:,} parameters: a gamma and a beta each</source>
        <translation>{count:,} parámetros: una gamma y una beta por unidad</translation>
    </message>
    <message>
        <source>No parameters</source>
        <translation>Sin parámetros</translation>
    </message>
    <message>
        <source>Added to the variance before the square root</source>
        <translation>Se suma a la varianza antes de la raíz cuadrada</translation>
    </message>
    <message>
        <source>Weight of the newest batch in the running statistics (PyTorch&apos;s convention)</source>
        <translation>Peso del lote más reciente en las estadísticas móviles (convención de PyTorch)</translation>
    </message>
    <message>
        <source>Cumulative average</source>
        <translation>Promedio acumulado</translation>
    </message>
    <message>
        <source>Momentum None: the plain average over all batches so far</source>
        <translation>Momentum None: el promedio simple de todos los lotes hasta ahora</translation>
    </message>
    <message>
        <source>affine</source>
        <translation>affine</translation>
    </message>
    <message>
        <source>Learn a scale gamma and a shift beta for each unit</source>
        <translation>Aprender una escala gamma y un desplazamiento beta para cada unidad</translation>
    </message>
    <message>
        <source>Keep running statistics and use them in evaluation mode</source>
        <translation>Llevar estadísticas móviles y usarlas en el modo de evaluación</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>linear, norm, activation: as in the paper</source>
        <translation>lineal, norma, activación: como en el artículo</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>linear, activation, norm</source>
        <translation>lineal, activación, norma</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Before or after the activation</source>
        <translation>Antes o después de la activación</translation>
    </message>
    <message>
        <source>placement</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>use batch statistics</source>
        <translation>usar las estadísticas del lote</translation>
    </message>
    <message>
        <source>On: normalise with the mini-batch&apos;s own mean and variance, as in train()
Off: with the running ones, as in eval()</source>
        <translation>Sí: normalizar con la media y la varianza del propio minilote, como en train()
No: con las móviles, como en eval()</translation>
    </message>
    <message>
        <source>update running statistics</source>
        <translation>actualizar las estadísticas móviles</translation>
    </message>
    <message>
        <source>On: mix each mini-batch into the running mean and variance
Off: they stay as they are</source>
        <translation>Sí: mezclar cada minilote en la media y la varianza móviles
No: se quedan como están</translation>
    </message>
    <message>
        <source>train gamma and beta</source>
        <translation>entrenar gamma y beta</translation>
    </message>
    <message>
        <source>On: the optimiser moves gamma and beta
Off: they stay as they are, as with requires_grad=False</source>
        <translation>Sí: el optimizador mueve gamma y beta
No: se quedan como están, como con requires_grad=False</translation>
    </message>
    <message>
        <source>WHILE IT TRAINS</source>
        <translation>MIENTRAS ENTRENA</translation>
    </message>
    <message>
        <source>The same in PyTorch</source>
        <translation>Lo mismo en PyTorch</translation>
    </message>
    <message>
        <source>The same in PyTorch, for a layer called norm and its input x</source>
        <translation>Lo mismo en PyTorch, para una capa llamada norm y su entrada x</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Stop after steps</source>
        <translation>Parar tras pasos</translation>
    </message>
    <message>
        <source>The run ends after this step</source>
        <translation>La ejecución termina después de este paso</translation>
    </message>
    <message>
        <source>Stop after epochs</source>
        <translation>Parar tras épocas</translation>
    </message>
    <message>
        <source>The run ends after so many passes over the training set</source>
        <translation>La ejecución termina después de tantas pasadas por los datos de entrenamiento</translation>
    </message>
    <message>
        <source>Stop at % right</source>
        <translation>Parar con % bien</translation>
    </message>
    <message>
        <source>The run ends when a lane reaches this test accuracy</source>
        <translation>La ejecución termina cuando un carril alcanza esta exactitud de prueba</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Mini-batches, weight decay, when to stop</source>
        <translation>Minilotes, decaimiento de pesos, cuándo parar</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>How a gradient becomes a step</source>
        <translation>Cómo un gradiente se convierte en un paso</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>optimizador</translation>
    </message>
    <message>
        <source>The length of a step</source>
        <translation>La longitud de un paso</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How much of the last step goes on</source>
        <translation>Cuánto del último paso continúa</translation>
    </message>
    <message>
        <source>Samples in a mini-batch</source>
        <translation>Muestras en un minilote</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamaño del lote</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Pesos iniciales</translation>
    </message>
    <message>
        <source>How the weights are drawn from the seed, the same for all lanes</source>
        <translation>Cómo se sortean los pesos con la semilla, igual en todos los carriles</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>pesos iniciales</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación típica</translation>
    </message>
    <message>
        <source>Of the Gaussian the weights are drawn from</source>
        <translation>La de la gaussiana con la que se sortean los pesos</translation>
    </message>
    <message>
        <source>scale of the initial weights</source>
        <translation>escala de los pesos iniciales</translation>
    </message>
    <message>
        <source>Their σ</source>
        <translation>Su σ</translation>
    </message>
    <message>
        <source>Pulls weights towards zero</source>
        <translation>Tira de los pesos hacia cero</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>decaimiento de pesos</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>Minilotes</translation>
    </message>
    <message>
        <source>How the training set is cut into mini-batches</source>
        <translation>Cómo se reparten en minilotes los datos de entrenamiento</translation>
    </message>
    <message>
        <source>mini-batches</source>
        <translation>minilotes</translation>
    </message>
    <message>
        <source>Classes a batch</source>
        <translation>Clases por lote</translation>
    </message>
    <message>
        <source>How many classes each mini-batch holds</source>
        <translation>Cuántas clases tiene cada minilote</translation>
    </message>
    <message>
        <source>classes a batch</source>
        <translation>clases por lote</translation>
    </message>
    <message>
        <source>Last batch</source>
        <translation>Último lote</translation>
    </message>
    <message>
        <source>What becomes of the last mini-batch of an epoch if it is not full</source>
        <translation>Qué pasa con el último minilote de una época si no está completo</translation>
    </message>
    <message>
        <source>last batch</source>
        <translation>último lote</translation>
    </message>
    <message>
        <source>when to stop</source>
        <translation>cuándo parar</translation>
    </message>
    <message>
        <source>a batch mean strays ±{strays:.3f} σ</source>
        <translation>la media de un lote oscila ±{strays:.3f} σ</translation>
    </message>
    <message>
        <source>a batch is the whole set: its mean is exact</source>
        <translation>un lote es todo el conjunto: su media es exacta</translation>
    </message>
    <message>
        <source>Restarted from seed {seed}: {reason}.</source>
        <translation>Reiniciado desde la semilla {seed}: {reason}.</translation>
    </message>
    <message>
        <source>Gone on from step {step}.</source>
        <translation>Se siguió desde el paso {step}.</translation>
    </message>
    <message>
        <source>{lane} stopped. {sentence}</source>
        <translation>{lane} se detuvo. {sentence}</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Consejero</translation>
    </message>
    <message>
        <source>Show what else the coach noticed</source>
        <translation>Mostrar qué más ha notado el consejero</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the block it is about</source>
        <translation>Mostrar el bloque del que se trata</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why this matters, and where that is known from</source>
        <translation>Por qué importa esto, y de dónde se sabe</translation>
    </message>
    <message>
        <source>Do not show this again in this run</source>
        <translation>No volver a mostrarlo en esta ejecución</translation>
    </message>
    <message>
        <source>{remedy}. Undo takes it back.</source>
        <translation>{remedy}. «Deshacer» lo revierte.</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} más</translation>
    </message>
    <message>
        <source>At step {step}: {evidence}</source>
        <translation>En el paso {step}: {evidence}</translation>
    </message>
    <message>
        <source>Soon after step {step}: {evidence}</source>
        <translation>Poco después del paso {step}: {evidence}</translation>
    </message>
    <message>
        <source>At step {step} the coach had nothing to say.</source>
        <translation>En el paso {step} el consejero no tenía nada que decir.</translation>
    </message>
    <message>
        <source>Reset: step 0 from seed {seed}.</source>
        <translation>Reiniciado: paso 0 desde la semilla {seed}.</translation>
    </message>
    <message>
        <source>measuring the running statistics</source>
        <translation>midiendo las estadísticas móviles</translation>
    </message>
    <message>
        <source>PyTorch: “{words}”. {why}</source>
        <translation>PyTorch: «{words}». {why}</translation>
    </message>
    <message>
        <source>{lane} stopped at step {step}. {why}</source>
        <translation>{lane} se detuvo en el paso {step}. {why}</translation>
    </message>
    <message>
        <source>going on from step {step}</source>
        <translation>siguiendo desde el paso {step}</translation>
    </message>
    <message>
        <source>Gone on from step {step} with the experiment as it was then; what came after it is forgotten.</source>
        <translation>Se sigue desde el paso {step} con el experimento tal como era entonces; lo que vino después se olvida.</translation>
    </message>
    <message>
        <source>Gone on from step {step}; what came after it is forgotten.</source>
        <translation>Se sigue desde el paso {step}; lo que vino después se olvida.</translation>
    </message>
    <message>
        <source>{told} Space trains on.</source>
        <translation>{told} Espacio sigue entrenando.</translation>
    </message>
    <message>
        <source>Go on on the CPU</source>
        <translation>Seguir en la CPU</translation>
    </message>
    <message>
        <source>Training waits: {why}</source>
        <translation>El entrenamiento espera: {why}</translation>
    </message>
    <message>
        <source>“{typed}” is not a number.</source>
        <translation>«{typed}» no es un número.</translation>
    </message>
    <message>
        <source>This is a whole number.</source>
        <translation>Esto es un número entero.</translation>
    </message>
    <message>
        <source>This lies between {low} and {high}.</source>
        <translation>Esto está entre {low} y {high}.</translation>
    </message>
    <message>
        <source>What is this? (Shift+F1)</source>
        <translation>¿Qué es esto? (Mayús+F1)</translation>
    </message>
    <message>
        <source>Predict now</source>
        <translation>Predice ahora</translation>
    </message>
    <message>
        <source>Pause the countdown, or let it go on (.)</source>
        <translation>Pausar la cuenta atrás o reanudarla (.)</translation>
    </message>
    <message>
        <source>End the countdown (,)</source>
        <translation>Terminar la cuenta atrás (,)</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Se acabó el tiempo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>{told}: 1 second left</source>
        <translation>{told}: queda 1 segundo</translation>
    </message>
    <message>
        <source>{told}: {count} seconds left</source>
        <translation>{told}: quedan {count} segundos</translation>
    </message>
    <message>
        <source>Views in this place</source>
        <translation>Vistas en este lugar</translation>
    </message>
    <message>
        <source>Take out of the window</source>
        <translation>Sacar de la ventana</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Take “{name}” out of the window, or put it back</source>
        <translation>Sacar el panel «{name}» de la ventana, o devolverlo</translation>
    </message>
    <message>
        <source>Close “{name}”; the View menu brings it back</source>
        <translation>Cerrar el panel «{name}»; se recupera en el menú Ver</translation>
    </message>
    <message>
        <source>This experiment has no file yet.</source>
        <translation>Este experimento todavía no tiene archivo.</translation>
    </message>
    <message>
        <source>“{name}” has changes that are in no file.</source>
        <translation>«{name}» tiene cambios que no están en ningún archivo.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>bnviz was closed with unsaved work on “{name}”.</source>
        <translation>bnviz se cerró con trabajo sin guardar en «{name}».</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Olvidar estos archivos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>bnviz experiments ({pattern})</source>
        <translation>Experimentos de bnviz ({pattern})</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>Todos los archivos ({pattern})</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The term before</source>
        <translation>El término anterior</translation>
    </message>
    <message>
        <source>More in the glossary</source>
        <translation>Más en el glosario</translation>
    </message>
    <message>
        <source>Every term, to be searched</source>
        <translation>Todos los términos, con búsqueda</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Fuente: {source}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Buscar en el glosario</translation>
    </message>
    <message>
        <source>A term, or a word of its text</source>
        <translation>Un término o una palabra de su texto</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>The terms that fit</source>
        <translation>Los términos que encajan</translation>
    </message>
    <message>
        <source>No term has “{typed}” in it.</source>
        <translation>Ningún término contiene «{typed}».</translation>
    </message>
    <message>
        <source>Drag to go back in every view; training goes on behind.</source>
        <translation>Arrastra para retroceder en todas las vistas; el entrenamiento sigue por detrás.</translation>
    </message>
    <message>
        <source>Step {step} of {newest}</source>
        <translation>Paso {step} de {newest}</translation>
    </message>
    <message>
        <source>Step {step} · {what}</source>
        <translation>Paso {step} · {what}</translation>
    </message>
    <message>
        <source>Step {step} · pinned: the outline in the histograms</source>
        <translation>Paso {step} · fijado: el contorno en los histogramas</translation>
    </message>
    <message>
        <source>Rivers and curves show steps {first} to {last}.</source>
        <translation>Los ríos y las curvas muestran los pasos {first} a {last}.</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>paso {step}</translation>
    </message>
    <message>
        <source>Click a norm</source>
        <translation>Clic en una norma</translation>
    </message>
    <message>
        <source>on and off</source>
        <translation>activar o desactivar</translation>
    </message>
    <message>
        <source>Right click a norm</source>
        <translation>Clic derecho en una norma</translation>
    </message>
    <message>
        <source>its kind and settings</source>
        <translation>su tipo y sus ajustes</translation>
    </message>
    <message>
        <source>Click a block</source>
        <translation>Clic en un bloque</translation>
    </message>
    <message>
        <source>its width, activation and all else</source>
        <translation>su anchura, su activación y todo lo demás</translation>
    </message>
    <message>
        <source>Drag a block</source>
        <translation>Arrastrar un bloque</translation>
    </message>
    <message>
        <source>to another place</source>
        <translation>a otro lugar</translation>
    </message>
    <message>
        <source>Click a lane&apos;s name</source>
        <translation>Clic en el nombre de un carril</translation>
    </message>
    <message>
        <source>rename, copy, remove, all norms</source>
        <translation>renombrar, copiar, quitar, todas las normas</translation>
    </message>
    <message>
        <source>Drag the timeline</source>
        <translation>Arrastrar la línea de tiempo</translation>
    </message>
    <message>
        <source>go back in every view at once</source>
        <translation>retroceder en todas las vistas a la vez</translation>
    </message>
    <message>
        <source>Click a tick on it</source>
        <translation>Clic en una marca de ella</translation>
    </message>
    <message>
        <source>to what happened there</source>
        <translation>a lo que pasó allí</translation>
    </message>
    <message>
        <source>Shift and drag on it</source>
        <translation>Mayús y arrastrar en ella</translation>
    </message>
    <message>
        <source>steps that rivers and curves show</source>
        <translation>pasos que muestran los ríos y las curvas</translation>
    </message>
    <message>
        <source>Double click on it</source>
        <translation>Doble clic en ella</translation>
    </message>
    <message>
        <source>all steps again</source>
        <translation>otra vez todos los pasos</translation>
    </message>
    <message>
        <source>Click a dotted word</source>
        <translation>Clic en una palabra punteada</translation>
    </message>
    <message>
        <source>what it means</source>
        <translation>qué significa</translation>
    </message>
    <message>
        <source>Drop a file</source>
        <translation>Soltar un archivo</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>abrirlo</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>move the selected cell</source>
        <translation>mover la celda elegida</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>open the settings of the cell</source>
        <translation>abrir los ajustes de la celda</translation>
    </message>
    <message>
        <source>bring a view to the front</source>
        <translation>traer una vista al frente</translation>
    </message>
    <message>
        <source>network, code, lessons, practice, log</source>
        <translation>red, código, lecciones, práctica, registro</translation>
    </message>
    <message>
        <source>Alt and one of these</source>
        <translation>Alt y una de estas</translation>
    </message>
    <message>
        <source>show or hide it</source>
        <translation>mostrarla u ocultarla</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next control</source>
        <translation>al siguiente control</translation>
    </message>
    <message>
        <source>The same network trains in every lane, from the same weights on the same mini-batches; only the norms differ. Toggle one in the table at the left, and see what changes.</source>
        <translation>En todos los carriles entrena la misma red, con los mismos pesos iniciales y los mismos minilotes; solo difieren las normas. Activa o desactiva una en la tabla de la izquierda y mira qué cambia.</translation>
    </message>
    <message>
        <source>Table and views</source>
        <translation>Tabla y vistas</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Ratón</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Las teclas y lo que hacen</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>Capa {number}</translation>
    </message>
    <message>
        <source>The class of torch.nn</source>
        <translation>La clase de torch.nn</translation>
    </message>
    <message>
        <source>Remove layer {number}</source>
        <translation>Quitar la capa {number}</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no se alcanza</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>1 value feeds one mean</source>
        <translation>1 valor alimenta una media</translation>
    </message>
    <message>
        <source>{count:,} values feed one mean</source>
        <translation>{count:,} valores alimentan una media</translation>
    </message>
    <message>
        <source>1 value is in one window</source>
        <translation>1 valor está en una ventana</translation>
    </message>
    <message>
        <source>{count:,} values are in one window</source>
        <translation>{count:,} valores están en una ventana</translation>
    </message>
    <message>
        <source>1 value makes one number</source>
        <translation>1 valor forma un número</translation>
    </message>
    <message>
        <source>{count:,} values make one number</source>
        <translation>{count:,} valores forman un número</translation>
    </message>
    <message>
        <source>What PyTorch says</source>
        <translation>Lo que dice PyTorch</translation>
    </message>
    <message>
        <source>Nothing arrives here: a layer before it could not take its tensor.</source>
        <translation>Aquí no llega nada: una capa anterior no pudo aceptar su tensor.</translation>
    </message>
    <message>
        <source>What goes in: {shape}</source>
        <translation>Lo que entra: {shape}</translation>
    </message>
    <message>
        <source>What arrives at {layer}: {shape}</source>
        <translation>Lo que llega a {layer}: {shape}</translation>
    </message>
    <message>
        <source>PyTorch warns: {note}</source>
        <translation>PyTorch avisa: {note}</translation>
    </message>
    <message>
        <source>PYTORCH SAYS</source>
        <translation>PYTORCH DICE</translation>
    </message>
    <message>
        <source>THE LAB SAYS</source>
        <translation>EL LABORATORIO DICE</translation>
    </message>
    <message>
        <source>Shape lab</source>
        <translation>Laboratorio de formas</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>Forma de entrada</translation>
    </message>
    <message>
        <source>The size of every axis, the batch first: 32, 16, 8, 8</source>
        <translation>El tamaño de cada eje, primero el lote: 32, 16, 8, 8</translation>
    </message>
    <message>
        <source>Type of the numbers</source>
        <translation>Tipo de los números</translation>
    </message>
    <message>
        <source>torch dtype of the input</source>
        <translation>dtype de torch de la entrada</translation>
    </message>
    <message>
        <source>net.train(): norms use the batch</source>
        <translation>net.train(): las normas usan el lote</translation>
    </message>
    <message>
        <source>net.eval(): norms use their running statistics</source>
        <translation>net.eval(): las normas usan sus estadísticas móviles</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Training or evaluation mode</source>
        <translation>Modo de entrenamiento o de evaluación</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Chains to begin with</source>
        <translation>Cadenas con las que empezar</translation>
    </message>
    <message>
        <source>Examples…</source>
        <translation>Ejemplos…</translation>
    </message>
    <message>
        <source>Back to the chain before</source>
        <translation>Volver a la cadena anterior</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>Añadir capa</translation>
    </message>
    <message>
        <source>One layer more at the end</source>
        <translation>Una capa más al final</translation>
    </message>
    <message>
        <source>Shape lab: PyTorch has not answered yet.</source>
        <translation>Laboratorio de formas: PyTorch aún no ha respondido.</translation>
    </message>
    <message>
        <source>Shape lab: layer {number} fails. {cause}</source>
        <translation>Laboratorio de formas: la capa {number} falla. {cause}</translation>
    </message>
    <message>
        <source>Shape lab: {before} becomes {after}.</source>
        <translation>Laboratorio de formas: {before} pasa a ser {after}.</translation>
    </message>
    <message>
        <source>This network: {lane}</source>
        <translation>Esta red: {lane}</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Type any input and any layers: real PyTorch says what comes out.</source>
        <translation>Escribe cualquier entrada y cualquier capa: el PyTorch real dice qué sale.</translation>
    </message>
    <message>
        <source>The tensor as a block</source>
        <translation>El tensor como bloque</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>promediado</translation>
    </message>
    <message>
        <source>{count:,} averaged</source>
        <translation>{count:,} promediados</translation>
    </message>
    <message>
        <source>{count} drawn</source>
        <translation>{count} dibujados</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>This holds once the window is opened again. The experiment stays, training begins anew.</source>
        <translation>Se aplica al volver a abrir la ventana. El experimento se conserva, el entrenamiento empieza de nuevo.</translation>
    </message>
    <message>
        <source>Open again now</source>
        <translation>Volver a abrir ahora</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>incorrecta</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>PREGUNTA</translation>
    </message>
    <message>
        <source>PREDICT</source>
        <translation>PREDICE</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Correcto.</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>No del todo.</translation>
    </message>
    <message>
        <source>The right answer is marked.</source>
        <translation>La respuesta correcta está marcada.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Keep this number, and see what it really is (Return)</source>
        <translation>Guardar este número y ver cuál es de verdad (Intro)</translation>
    </message>
    <message>
        <source>You say **{answer}**.</source>
        <translation>Tú dices **{answer}**.</translation>
    </message>
    <message>
        <source>It is **{answer}**.</source>
        <translation>Es **{answer}**.</translation>
    </message>
    <message>
        <source>Please type a number, such as 12 or −1.5.</source>
        <translation>Escribe un número, por ejemplo 12 o −1,5.</translation>
    </message>
    <message>
        <source>done ✓</source>
        <translation>hecho ✓</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>paso {step} de {steps}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Training of this step</source>
        <translation>Entrenamiento de este paso</translation>
    </message>
    <message>
        <source>✓  trained to mini-batch {step}</source>
        <translation>✓  entrenado hasta el minilote {step}</translation>
    </message>
    <message>
        <source>✓  trained</source>
        <translation>✓  entrenado</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Train to mini-batch at most {step}</source>
        <translation>Entrenar como mucho hasta el minilote {step}</translation>
    </message>
    <message>
        <source>Train to mini-batch {step}</source>
        <translation>Entrenar hasta el minilote {step}</translation>
    </message>
    <message>
        <source>DO THIS</source>
        <translation>HAZ ESTO</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>A little help</source>
        <translation>Una pequeña ayuda</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Muéstramelo</translation>
    </message>
    <message>
        <source>Let the lesson do it; undo takes it back</source>
        <translation>Dejar que lo haga la lección; «Deshacer» lo revierte</translation>
    </message>
    <message>
        <source>The steps of this lesson: click one, or use the arrow keys</source>
        <translation>Los pasos de esta lección: clic en uno, o las teclas de flecha</translation>
    </message>
    <message>
        <source>Step {step} of {steps}: {title}</source>
        <translation>Paso {step} de {steps}: {title}</translation>
    </message>
    <message>
        <source>DRAW</source>
        <translation>DIBUJA</translation>
    </message>
    <message>
        <source>Show the real one</source>
        <translation>Mostrar el real</translation>
    </message>
    <message>
        <source>Keep the drawing, and see what really comes out</source>
        <translation>Guardar el dibujo y ver qué sale de verdad</translation>
    </message>
    <message>
        <source>Formula: {spoken}</source>
        <translation>Fórmula: {spoken}</translation>
    </message>
    <message>
        <source>Draw a curve: left and right choose a place, up and down draw</source>
        <translation>Dibuja una curva: izquierda y derecha eligen el lugar, arriba y abajo dibujan</translation>
    </message>
    <message>
        <source>Draw a histogram: left and right choose a place, up and down draw</source>
        <translation>Dibuja un histograma: izquierda y derecha eligen el lugar, arriba y abajo dibujan</translation>
    </message>
    <message>
        <source>Draw here with the mouse</source>
        <translation>Dibuja aquí con el ratón</translation>
    </message>
    <message>
        <source>how often ↑</source>
        <translation>frecuencia ↑</translation>
    </message>
    <message>
        <source>Page of the lesson</source>
        <translation>Página de la lección</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Todas las lecciones</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Export or forget your progress, open a file</source>
        <translation>Exportar u olvidar tu progreso, abrir un archivo</translation>
    </message>
    <message>
        <source>The list of lessons, this step again, reload</source>
        <translation>La lista de lecciones, este paso otra vez, recargar</translation>
    </message>
    <message>
        <source>Seconds to predict, for a class (. and Ctrl+1, 2, 3)</source>
        <translation>Segundos para predecir, para una clase (. y Ctrl+1, 2, 3)</translation>
    </message>
    <message>
        <source>The step before (PageUp)</source>
        <translation>El paso anterior (RePág)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>To the next step, whatever is open here</source>
        <translation>Al paso siguiente, aunque aquí quede algo abierto</translation>
    </message>
    <message>
        <source>The next thing of this lesson (PageDown)</source>
        <translation>Lo siguiente de esta lección (AvPág)</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} segundos</translation>
    </message>
    <message>
        <source>This step from its start</source>
        <translation>Este paso desde el principio</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>Recargar el archivo</translation>
    </message>
    <message>
        <source>Open a lesson from a file…</source>
        <translation>Abrir una lección de un archivo…</translation>
    </message>
    <message>
        <source>Export progress as CSV…</source>
        <translation>Exportar progreso como CSV…</translation>
    </message>
    <message>
        <source>Forget all progress</source>
        <translation>Olvidar todo el progreso</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Abrir una lección</translation>
    </message>
    <message>
        <source>Lessons (*.md);;All files (*)</source>
        <translation>Lecciones (*.md);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Exportar progreso</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Forget how far you are in all lessons?</source>
        <translation>¿Olvidar hasta dónde has llegado en todas las lecciones?</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>solution of the lesson</source>
        <translation>solución de la lección</translation>
    </message>
    <message>
        <source>numbers into the activation</source>
        <translation>números que entran en la activación</translation>
    </message>
    <message>
        <source>numbers before the norm</source>
        <translation>números antes de la norma</translation>
    </message>
    <message>
        <source>normalised numbers</source>
        <translation>números normalizados</translation>
    </message>
    <message>
        <source>numbers after γ and β</source>
        <translation>números después de γ y β</translation>
    </message>
    <message>
        <source>numbers after the activation</source>
        <translation>números después de la activación</translation>
    </message>
    <message>
        <source>Mean of the {numbers}</source>
        <translation>Media de los {numbers}</translation>
    </message>
    <message>
        <source>Standard deviation of the {numbers}</source>
        <translation>Desviación típica de los {numbers}</translation>
    </message>
    <message>
        <source>Median of the {numbers}</source>
        <translation>Mediana de los {numbers}</translation>
    </message>
    <message>
        <source>How far the middle of the {numbers} has moved</source>
        <translation>Cuánto se ha movido el centro de los {numbers}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>The step that is shown</source>
        <translation>El paso que se muestra</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitud de prueba</translation>
    </message>
    <message>
        <source>Accuracy on the mini-batch</source>
        <translation>Exactitud en el minilote</translation>
    </message>
    <message>
        <source>Accuracy on the mini-batch in evaluation mode</source>
        <translation>Exactitud en el minilote en modo de evaluación</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Pérdida de prueba</translation>
    </message>
    <message>
        <source>Loss on the mini-batch</source>
        <translation>Pérdida en el minilote</translation>
    </message>
    <message>
        <source>Share of flat activations</source>
        <translation>Parte de activaciones planas</translation>
    </message>
    <message>
        <source>Mean of the mini-batch</source>
        <translation>Media del minilote</translation>
    </message>
    <message>
        <source>Variance of the mini-batch</source>
        <translation>Varianza del minilote</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>Media móvil</translation>
    </message>
    <message>
        <source>Running variance</source>
        <translation>Varianza móvil</translation>
    </message>
    <message>
        <source>Mean of γ</source>
        <translation>Media de γ</translation>
    </message>
    <message>
        <source>Mean of β</source>
        <translation>Media de β</translation>
    </message>
    <message>
        <source>Size of the weights</source>
        <translation>Tamaño de los pesos</translation>
    </message>
    <message>
        <source>Size of the gradient</source>
        <translation>Tamaño del gradiente</translation>
    </message>
    <message>
        <source>Momentum of the norm</source>
        <translation>Momentum de la norma</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activación</translation>
    </message>
    <message>
        <source>Skip connection</source>
        <translation>Conexión de salto</translation>
    </message>
    <message>
        <source>Place of the norm</source>
        <translation>Lugar de la norma</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>visible</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculta</translation>
    </message>
    <message>
        <source>above {limit}</source>
        <translation>más de {limit}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>menos de {limit}</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>al menos {limit}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>como mucho {limit}</translation>
    </message>
    <message>
        <source>to be {limit}</source>
        <translation>objetivo: {limit}</translation>
    </message>
    <message>
        <source>not {limit}</source>
        <translation>no {limit}</translation>
    </message>
    <message>
        <source>{what} ({asked})</source>
        <translation>{what} ({asked})</translation>
    </message>
    <message>
        <source>{what}: not measured yet ({asked})</source>
        <translation>{what}: sin medir aún ({asked})</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <source>{what}: {value} ({asked})</source>
        <translation>{what}: {value} ({asked})</translation>
    </message>
    <message>
        <source>Steps to {share} %</source>
        <translation>Pasos hasta el {share} %</translation>
    </message>
    <message>
        <source>View “{view}”</source>
        <translation>Vista «{view}»</translation>
    </message>
    <message>
        <source>last block</source>
        <translation>último bloque</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>bloque {number}</translation>
    </message>
    <message>
        <source>{limit}, give or take {within}</source>
        <translation>{limit} ± {within}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing has been logged.</source>
        <translation>No hay nada en el registro.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Archivos recientes</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Experimentos preparados</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>Mostrar u ocultar</translation>
    </message>
    <message>
        <source>Projector mode: 1 to 9 choose the view, K a lesson beside it, P ends it.</source>
        <translation>Modo proyector: 1 a 9 eligen la vista, K pone una lección al lado, P lo termina.</translation>
    </message>
    <message>
        <source>All panels are back in their places.</source>
        <translation>Todos los paneles vuelven a estar en su sitio.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Escribe un comando</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Some letters of what you want to do</source>
        <translation>Algunas letras de lo que quieres hacer</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandos que encajan</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes</source>
        <translation>↑ ↓ eligen · Intro lo hace · Esc cierra</translation>
    </message>
    <message>
        <source>Show or hide: {pane}</source>
        <translation>Mostrar u ocultar: {pane}</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Pictures ({pattern})</source>
        <translation>Imágenes ({pattern})</translation>
    </message>
    <message>
        <source>The picture is in {file}.</source>
        <translation>La imagen está en {file}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}.</source>
        <translation>No se pudo escribir la imagen en {file}.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Guardar datos como CSV…</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>What is this? {term}</source>
        <translation>¿Qué es esto? {term}</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Guardar datos</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>The picture was not saved: {error}</source>
        <translation>La imagen no se guardó: {error}</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>The data were not saved: {error}</source>
        <translation>Los datos no se guardaron: {error}</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Imagen copiada</translation>
    </message>
    <message>
        <source>The picture cannot be written to {path}.</source>
        <translation>No se puede escribir la imagen en {path}.</translation>
    </message>
    <message>
        <source>Digits pick, arrows move, Space picks</source>
        <translation>Las cifras eligen, las flechas mueven, Espacio elige</translation>
    </message>
    <message>
        <source>Nothing is picked.</source>
        <translation>No hay nada elegido.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>box {box} of 5</source>
        <translation>caja {box} de 5</translation>
    </message>
    <message>
        <source>{known} of {all} known · {answered} answered</source>
        <translation>{known} de {all} sabidas · {answered} respondidas</translation>
    </message>
    <message>
        <source>Pick one: click, or press its number. Enter checks.</source>
        <translation>Elige una: haz clic o pulsa su número. Intro comprueba.</translation>
    </message>
    <message>
        <source>Pick the line: click, or press its number. Enter checks.</source>
        <translation>Elige la línea: haz clic o pulsa su número. Intro comprueba.</translation>
    </message>
    <message>
        <source>Pick all of them, the first one first: click, or press the numbers. Enter checks.</source>
        <translation>Elígelas todas, la primera al principio: haz clic o pulsa los números. Intro comprueba.</translation>
    </message>
    <message>
        <source>Type the number. Enter checks.</source>
        <translation>Escribe el número. Intro comprueba.</translation>
    </message>
    <message>
        <source>Type the size of every axis, for example 32, 10. Enter checks.</source>
        <translation>Escribe el tamaño de cada eje, por ejemplo 32, 10. Intro comprueba.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Compare with the right answer (Enter)</source>
        <translation>Comparar con la respuesta correcta (Intro)</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Mostrar respuesta</translation>
    </message>
    <message>
        <source>It counts as not known, and comes back</source>
        <translation>Cuenta como no sabida, y vuelve a salir</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Otra pregunta</translation>
    </message>
    <message>
        <source>On to another one (Enter)</source>
        <translation>Pasar a otra (Intro)</translation>
    </message>
    <message>
        <source>Show it in PyTorch</source>
        <translation>Verlo en PyTorch</translation>
    </message>
    <message>
        <source>Run it for real, now (P)</source>
        <translation>Ejecutarlo de verdad, ahora (P)</translation>
    </message>
    <message>
        <source>PyTorch is asked once you want to see a proof.</source>
        <translation>A PyTorch se le pregunta cuando quieres ver una demostración.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de cero</translation>
    </message>
    <message>
        <source>Know again which questions you have answered</source>
        <translation>Recordar otra vez qué preguntas has respondido</translation>
    </message>
    <message>
        <source>Forget which questions you have answered; it can be taken back until the next answer</source>
        <translation>Olvidar qué preguntas has respondido; se puede revertir hasta la próxima respuesta</translation>
    </message>
    <message>
        <source>✓ Right.</source>
        <translation>✓ Correcto.</translation>
    </message>
    <message>
        <source>✗ Not quite. It will come back in a while.</source>
        <translation>✗ No del todo. Volverá a salir dentro de un rato.</translation>
    </message>
    <message>
        <source>Right is: {answer}. {reason}</source>
        <translation>Lo correcto es: {answer}. {reason}</translation>
    </message>
    <message>
        <source>Practice: no question yet.</source>
        <translation>Práctica: aún no hay pregunta.</translation>
    </message>
    <message>
        <source>Practice: {question}</source>
        <translation>Práctica: {question}</translation>
    </message>
    <message>
        <source>Practice: {question} Right.</source>
        <translation>Práctica: {question} Correcto.</translation>
    </message>
    <message>
        <source>Practice: {question} Not right.</source>
        <translation>Práctica: {question} Incorrecto.</translation>
    </message>
    <message>
        <source>Digits, sigmoid units</source>
        <translation>Cifras, unidades sigmoides</translation>
    </message>
    <message>
        <source>Figure 1 of Ioffe &amp; Szegedy 2015 on a smaller set: with batch norm 95 % come twenty times sooner.</source>
        <translation>Figura 1 de Ioffe y Szegedy 2015 con menos datos: con batch norm, el 95 % llega veinte veces antes.</translation>
    </message>
    <message>
        <source>Circles, for a first look</source>
        <translation>Círculos, para empezar</translation>
    </message>
    <message>
        <source>Three small tanh blocks: both networks learn, the one with batch norm in about a hundred steps.</source>
        <translation>Tres pequeños bloques tanh: ambas redes aprenden; la que tiene batch norm, en unos cien pasos.</translation>
    </message>
    <message>
        <source>Spirals, deep and narrow</source>
        <translation>Espirales, profunda y estrecha</translation>
    </message>
    <message>
        <source>Eight narrow ReLU blocks, PyTorch&apos;s default start: a flat guess without batch norm, spirals with it.</source>
        <translation>Ocho bloques ReLU estrechos, inicio de PyTorch: sin batch norm solo adivina; con ella, espirales.</translation>
    </message>
    <message>
        <source>Digits, a small ConvNet</source>
        <translation>Cifras, una ConvNet pequeña</translation>
    </message>
    <message>
        <source>Two convolutions and a dense block: both learn, with batch norm several times sooner.</source>
        <translation>Dos convoluciones y un bloque denso: ambas aprenden; con batch norm, varias veces antes.</translation>
    </message>
    <message>
        <source>Faces, changing light</source>
        <translation>Caras, luz cambiante</translation>
    </message>
    <message>
        <source>Trained in light from the front, tested in haze: fast learning is not yet sight in other light.</source>
        <translation>Entrenada con luz de frente, probada con neblina: aprender rápido aún no es ver con otra luz.</translation>
    </message>
    <message>
        <source>Digits, ten ReLU blocks</source>
        <translation>Cifras, diez bloques ReLU</translation>
    </message>
    <message>
        <source>The signal fades on its way through ten blocks: chance without batch norm, 97 % with it.</source>
        <translation>La señal se apaga al atravesar diez bloques: sin batch norm, puro azar; con ella, el 97 %.</translation>
    </message>
    <message>
        <source>Digits, a learning rate of 1</source>
        <translation>Cifras, tasa de aprendizaje 1</translation>
    </message>
    <message>
        <source>Steps ten times too large: without batch norm the loss blows up at once.</source>
        <translation>Pasos diez veces demasiado grandes: sin batch norm la pérdida se dispara enseguida.</translation>
    </message>
    <message>
        <source>XOR, six sigmoid blocks</source>
        <translation>XOR, seis bloques sigmoides</translation>
    </message>
    <message>
        <source>Six sigmoid blocks let no gradient through: without batch norm the network never leaves chance.</source>
        <translation>Seis bloques sigmoides no dejan pasar gradiente: sin batch norm la red nunca sale del azar.</translation>
    </message>
    <message>
        <source>Five clouds, six sigmoid blocks</source>
        <translation>Cinco nubes, seis bloques sigmoides</translation>
    </message>
    <message>
        <source>The easiest of data, and still out of reach of six sigmoid blocks without batch norm.</source>
        <translation>Los datos más fáciles, y aun así fuera del alcance de seis bloques sigmoides sin batch norm.</translation>
    </message>
    <message>
        <source>Wine, raw features</source>
        <translation>Vino, datos sin escalar</translation>
    </message>
    <message>
        <source>Features from 0.1 to 1700: a norm at the input repairs them, norms in hidden blocks come too late.</source>
        <translation>Características de 0,1 a 1700: una norma en la entrada lo arregla; en los bloques ocultos llega tarde.</translation>
    </message>
    <message>
        <source>Nothing happens: a shallow network</source>
        <translation>No pasa nada: una red poco profunda</translation>
    </message>
    <message>
        <source>Two well-started ReLU blocks at a sensible rate: batch norm makes no difference here.</source>
        <translation>Dos bloques ReLU bien iniciados y una tasa sensata: aquí la batch norm no cambia nada.</translation>
    </message>
    <message>
        <source>Batch norm is worse: batches of two</source>
        <translation>La batch norm es peor: lotes de dos</translation>
    </message>
    <message>
        <source>With two samples a batch, mean and variance are noise: batch norm loses twenty points or more.</source>
        <translation>Con dos muestras por lote, media y varianza son ruido: la batch norm pierde veinte puntos o más.</translation>
    </message>
    <message>
        <source>Both fail: forty ReLU blocks</source>
        <translation>Fallan las dos: cuarenta bloques ReLU</translation>
    </message>
    <message>
        <source>Batch norm makes gradients grow with depth: at forty blocks it fails too. Skip connections help.</source>
        <translation>La batch norm hace crecer los gradientes con la profundidad: con cuarenta bloques también falla. Los saltos ayudan.</translation>
    </message>
    <message>
        <source>the device changed</source>
        <translation>cambió el dispositivo</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preparado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Milliseconds a step and a frame</source>
        <translation>Milisegundos por paso y por fotograma</translation>
    </message>
    <message>
        <source>{step} a step = training {training} + measuring {measuring} · drawing {drawing:.1f} ms a frame</source>
        <translation>{step} por paso = entrenar {training} + medir {measuring} · dibujar {drawing:.1f} ms por fotograma</translation>
    </message>
    <message>
        <source>There is no earlier mark.</source>
        <translation>No hay ninguna marca anterior.</translation>
    </message>
    <message>
        <source>There is no later mark.</source>
        <translation>No hay ninguna marca posterior.</translation>
    </message>
    <message>
        <source>Step {step}: {what}</source>
        <translation>Paso {step}: {what}</translation>
    </message>
    <message>
        <source>The newest step is shown. Go back to an earlier one to go on from there.</source>
        <translation>Se muestra el paso más reciente. Retrocede a uno anterior para seguir desde él.</translation>
    </message>
    <message>
        <source>Step {step} is pinned: an outline over what is shown now.</source>
        <translation>El paso {step} está fijado: un contorno sobre lo que se muestra ahora.</translation>
    </message>
    <message>
        <source>Older step</source>
        <translation>Paso anterior</translation>
    </message>
    <message>
        <source>Train again from this checkpoint, all as it was then; what came later is forgotten (Ctrl+G)</source>
        <translation>Volver a entrenar desde este punto de control, todo como estaba entonces; lo posterior se olvida (Ctrl+G)</translation>
    </message>
    <message>
        <source>Which steps rivers and curves show; Shift and drag on the timeline chooses them too</source>
        <translation>Qué pasos muestran los ríos y las curvas; también se eligen con Mayús y arrastrando en la línea de tiempo</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>Marks, pins and steps</source>
        <translation>Marcas, momentos fijados y pasos</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Show the newest step, and follow it (End)</source>
        <translation>Mostrar el paso más reciente y seguirlo (Fin)</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Seguir desde aquí</translation>
    </message>
    <message>
        <source>Go on from step {step}</source>
        <translation>Seguir desde el paso {step}</translation>
    </message>
    <message>
        <source>Steps shown: {span}</source>
        <translation>Se muestra: {span}</translation>
    </message>
    <message>
        <source>{lane}: best test accuracy so far, {percent:.1f} %.</source>
        <translation>{lane}: mejor exactitud de prueba hasta ahora, {percent:.1f} %.</translation>
    </message>
    <message>
        <source>● Live</source>
        <translation>● En directo</translation>
    </message>
    <message>
        <source>The newest step is shown</source>
        <translation>Se muestra el paso más reciente</translation>
    </message>
    <message>
        <source>Step {step} is shown</source>
        <translation>Se muestra el paso {step}</translation>
    </message>
    <message>
        <source>{shown}. Left and right go back and forth.</source>
        <translation>{shown}. Izquierda y derecha retroceden y avanzan.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Pin one lane over all lanes</source>
        <translation>Fijar un carril sobre todos los carriles</translation>
    </message>
    <message>
        <source>Steps in rivers and curves</source>
        <translation>Pasos en ríos y curvas</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Todavía no ha pasado nada</translation>
    </message>
    <message>
        <source>Last {count} steps</source>
        <translation>Últimos {count} pasos</translation>
    </message>
    <message>
        <source>From step {first}</source>
        <translation>Desde el paso {first}</translation>
    </message>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>Pasos {first} a {last}</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>From slow motion, where one batch takes seconds, to as fast as possible</source>
        <translation>De cámara lenta, donde un lote dura segundos, a lo más rápido posible</translation>
    </message>
    <message>
        <source>Ready experiments, lessons, files, and other data (Ctrl+Shift+H)</source>
        <translation>Experimentos preparados, lecciones, archivos y otros datos (Ctrl+Mayús+H)</translation>
    </message>
    <message>
        <source>Where the network trains</source>
        <translation>Dónde entrena la red</translation>
    </message>
    <message>
        <source>Step, epoch and steps a second</source>
        <translation>Paso, época y pasos por segundo</translation>
    </message>
    <message>
        <source>starting the engine…</source>
        <translation>iniciando el motor…</translation>
    </message>
    <message>
        <source>showing step {shown} of {newest}</source>
        <translation>se muestra el paso {shown} de {newest}</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>step {step} · {pace}</source>
        <translation>paso {step} · {pace}</translation>
    </message>
    <message>
        <source>step {step} · epoch {epoch} · {pace}</source>
        <translation>paso {step} · época {epoch} · {pace}</translation>
    </message>
    <message>
        <source>≠ marks lines that another lane does not have. A click on a layer selects its block.</source>
        <translation>≠ marca las líneas que otro carril no tiene. Un clic en una capa elige su bloque.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Copy the script of the lane on the left</source>
        <translation>Copiar el script del carril de la izquierda</translation>
    </message>
    <message>
        <source>Save as .py…</source>
        <translation>Guardar como .py…</translation>
    </message>
    <message>
        <source>Save a script that runs by itself</source>
        <translation>Guardar un script que funciona por sí solo</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Carril</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparado con</translation>
    </message>
    <message>
        <source>Code: {fault}</source>
        <translation>Código: {fault}</translation>
    </message>
    <message>
        <source>Code of {lane}: {count} lines of Python, beside {other}; {differs} rows differ.</source>
        <translation>Código de {lane}: {count} líneas de Python, junto a {other}; difieren {differs} filas.</translation>
    </message>
    <message>
        <source>Code of {lane}: {count} lines of Python, {differs} of them not in every lane.</source>
        <translation>Código de {lane}: {count} líneas de Python, {differs} de ellas no están en todos los carriles.</translation>
    </message>
    <message>
        <source>Code of {lane}: {count} lines of Python.</source>
        <translation>Código de {lane}: {count} líneas de Python.</translation>
    </message>
    <message>
        <source>Copied {lines} lines.</source>
        <translation>{lines} líneas copiadas.</translation>
    </message>
    <message>
        <source>Copied {lines} lines. They need {file}: “Save as .py…” writes it as well.</source>
        <translation>{lines} líneas copiadas. Necesitan {file}: «Guardar como .py…» también lo escribe.</translation>
    </message>
    <message>
        <source>Save as .py</source>
        <translation>Guardar como .py</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Scripts de Python (*.py)</translation>
    </message>
    <message>
        <source>Saved {script}. To run it: python {script}</source>
        <translation>Guardado: {script}. Para ejecutarlo: python {script}</translation>
    </message>
    <message>
        <source>Saved {script} and {file}. To run it: python {script}</source>
        <translation>Guardados: {script} y {file}. Para ejecutarlo: python {script}</translation>
    </message>
    <message>
        <source>Code of {lane}</source>
        <translation>Código de {lane}</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entren.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>exactitud de prueba</translation>
    </message>
    <message>
        <source>The curves begin with the first step</source>
        <translation>Las curvas empiezan con el primer paso</translation>
    </message>
    <message>
        <source>Explore in a window…</source>
        <translation>Explorar en una ventana…</translation>
    </message>
    <message>
        <source>Step {step:,.0f}, {curves}: {lanes}</source>
        <translation>Paso {step:,.0f}, {curves}: {lanes}</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Pérdida y exactitud</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>Eje de pérdida logarítmico</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Bruta</translation>
    </message>
    <message>
        <source>Also the loss of every single batch, faintly</source>
        <translation>También la pérdida de cada lote, tenue</translation>
    </message>
    <message>
        <source>Curves: nothing has been trained yet.</source>
        <translation>Curvas: todavía no se ha entrenado nada.</translation>
    </message>
    <message>
        <source>{lane}: test loss {loss:.3g}, test accuracy {accuracy}</source>
        <translation>{lane}: pérdida de prueba {loss:.3g}, exactitud de prueba {accuracy}</translation>
    </message>
    <message>
        <source>Step {step}. {lanes}.</source>
        <translation>Paso {step}. {lanes}.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Decisions: nothing has been trained yet.</source>
        <translation>Decisiones: todavía no se ha entrenado nada.</translation>
    </message>
    <message>
        <source>{lane}: {share} of the test samples are right</source>
        <translation>{lane}: acierta {share} de las muestras de prueba</translation>
    </message>
    <message>
        <source>{lane}, {right} of the {count} shown</source>
        <translation>{lane}, {right} de las {count} mostradas</translation>
    </message>
    <message>
        <source>Test images · ✓ right · ✗ wrong, dashed frame</source>
        <translation>Imágenes de prueba · ✓ acierto · ✗ error, marco discontinuo</translation>
    </message>
    <message>
        <source>○ dark edge: test sample</source>
        <translation>○ borde oscuro: muestra de prueba</translation>
    </message>
    <message>
        <source>The decision appears with the first step</source>
        <translation>La decisión aparece con el primer paso</translation>
    </message>
    <message>
        <source>This view needs points in a plane or images.
Choose circles, moons, spirals, XOR, Gaussians, digits or faces to see decisions;
for this table the curves tell how many samples are right.</source>
        <translation>Esta vista necesita puntos en un plano o imágenes.
Elige círculos, lunas, espirales, XOR, gaussianas, cifras o caras para ver decisiones;
con esta tabla, las curvas dicen cuántas muestras se aciertan.</translation>
    </message>
    <message>
        <source>{lane}: {words}</source>
        <translation>{lane}: {words}</translation>
    </message>
    <message>
        <source>at ({x:.2f}, {y:.2f}) {shares}</source>
        <translation>en ({x:.2f}, {y:.2f}) {shares}</translation>
    </message>
    <message>
        <source>test accuracy {share}</source>
        <translation>exactitud de prueba {share}</translation>
    </message>
    <message>
        <source>a {name} is taken for {guesses}</source>
        <translation>{name} se toma por {guesses}</translation>
    </message>
    <message>
        <source>Explore the curves</source>
        <translation>Explorar las curvas</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Pérdida logarítmica</translation>
    </message>
    <message>
        <source>Wheel: zoom · drag: move · right drag: stretch · A in the corner: all · legend: on and off</source>
        <translation>Rueda: ampliar · arrastrar: mover · arrastrar con el derecho: estirar · A en la esquina: todo · leyenda: mostrar y ocultar</translation>
    </message>
    <message>
        <source>{curve}, to zoom and move</source>
        <translation>{curve}, para ampliar y mover</translation>
    </message>
    <message>
        <source>{lane}, test</source>
        <translation>{lane}, prueba</translation>
    </message>
    <message>
        <source>{lane}, each batch</source>
        <translation>{lane}, cada lote</translation>
    </message>
    <message>
        <source>axis was {low} to {high}</source>
        <translation>eje antes: {low} a {high}</translation>
    </message>
    <message>
        <source>off {share}</source>
        <translation>inact. {share}</translation>
    </message>
    <message>
        <source>inactive {share}</source>
        <translation>inactivo {share}</translation>
    </message>
    <message>
        <source>sat. {share}</source>
        <translation>sat. {share}</translation>
    </message>
    <message>
        <source>saturated {share}</source>
        <translation>saturado {share}</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Sin medir aún</translation>
    </message>
    <message>
        <source>NaN only</source>
        <translation>Solo NaN</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>{lane}, block {block}</source>
        <translation>{lane}, bloque {block}</translation>
    </message>
    <message>
        <source>outline, {moment}</source>
        <translation>contorno, {moment}</translation>
    </message>
    <message>
        <source>{place}: {count:,} of {size:,} values, {share:.1%}, between {low:.3g} and {high:.3g}</source>
        <translation>{place}: {count:,} de {size:,} valores, {share:.1%}, entre {low:.3g} y {high:.3g}</translation>
    </message>
    <message>
        <source>{place}, step {step:,}: 15 % lie below {low:.3g}, half below {half:.3g}, 85 % below {high:.3g}</source>
        <translation>{place}, paso {step:,}: el 15 % queda por debajo de {low:.3g}, la mitad por debajo de {half:.3g}, el 85 % por debajo de {high:.3g}</translation>
    </message>
    <message>
        <source>step {step} of an earlier run</source>
        <translation>paso {step} de una ejecución anterior</translation>
    </message>
    <message>
        <source>{lane}, {moment}</source>
        <translation>{lane}, {moment}</translation>
    </message>
    <message>
        <source>Histograms and rivers</source>
        <translation>Histogramas</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>steps {first} to {last}</source>
        <translation>pasos {first} a {last}</translation>
    </message>
    <message>
        <source>outline: {moment}</source>
        <translation>contorno: {moment}</translation>
    </message>
    <message>
        <source>Nothing has been measured yet</source>
        <translation>Todavía no se ha medido nada</translation>
    </message>
    <message>
        <source>Press Space to train, or → for a single batch.</source>
        <translation>Pulsa Espacio para entrenar, o → para un solo lote.</translation>
    </message>
    <message>
        <source>Before the norm</source>
        <translation>Antes de la norma</translation>
    </message>
    <message>
        <source>What the linear map or convolution gives, before any norm</source>
        <translation>Lo que da la capa lineal o la convolución, antes de cualquier norma</translation>
    </message>
    <message>
        <source>Into the activation</source>
        <translation>Hacia la activación</translation>
    </message>
    <message>
        <source>What the activation receives: after the norm where there is one, and after the lane&apos;s noise</source>
        <translation>Lo que recibe la activación: después de la norma, si la hay, y del ruido del carril</translation>
    </message>
    <message>
        <source>After the activation</source>
        <translation>Después de la activación</translation>
    </message>
    <message>
        <source>What the block&apos;s activation gives</source>
        <translation>Lo que da la activación del bloque</translation>
    </message>
    <message>
        <source>before the norm</source>
        <translation>antes de la norma</translation>
    </message>
    <message>
        <source>into the activation</source>
        <translation>hacia la activación</translation>
    </message>
    <message>
        <source>solid: batch</source>
        <translation>continua: lote</translation>
    </message>
    <message>
        <source>dashed: running</source>
        <translation>discontinua: móvil</translation>
    </message>
    <message>
        <source>river: 15, 50, 85 %</source>
        <translation>río: 15, 50, 85 %</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Where in the block to look</source>
        <translation>En qué parte del bloque mirar</translation>
    </message>
    <message>
        <source>Scroll through the blocks</source>
        <translation>Desplazarse por los bloques</translation>
    </message>
    <message>
        <source>Histograms: nothing has been measured yet.</source>
        <translation>Histogramas: todavía no se ha medido nada.</translation>
    </message>
    <message>
        <source>Step {step}, block {block}, {stage}. {lanes}.</source>
        <translation>Paso {step}, bloque {block}, {stage}. {lanes}.</translation>
    </message>
    <message>
        <source>{lane}: mean {mean:.2g}, standard deviation {std:.2g}</source>
        <translation>{lane}: media {mean:.2g}, desviación típica {std:.2g}</translation>
    </message>
    <message>
        <source>{told}, {share:.0%} inactive</source>
        <translation>{told}, {share:.0%} inactivo</translation>
    </message>
    <message>
        <source>{told}, {share:.0%} saturated</source>
        <translation>{told}, {share:.0%} saturado</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>Microscopio</translation>
    </message>
    <message>
        <source>Which lane to look into</source>
        <translation>En qué carril mirar</translation>
    </message>
    <message>
        <source>Which block to look into</source>
        <translation>En qué bloque mirar</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Which unit (or channel) to look at</source>
        <translation>Qué unidad (o canal) mirar</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Which value of the mini-batch to follow</source>
        <translation>Qué valor del minilote seguir</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unidad</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>muestra</translation>
    </message>
    <message>
        <source>Which part of the microscope fills the room</source>
        <translation>Qué parte del microscopio ocupa el espacio</translation>
    </message>
    <message>
        <source>{place}, unit {unit}</source>
        <translation>{place}, unidad {unit}</translation>
    </message>
    <message>
        <source>Microscope, {place}. {words}</source>
        <translation>Microscopio, {place}. {words}</translation>
    </message>
    <message>
        <source>Step {step}, {place}. {words}</source>
        <translation>Paso {step}, {place}. {words}</translation>
    </message>
    <message>
        <source>Step {step}, {place}: there is no norm, x passes with noise.</source>
        <translation>Paso {step}, {place}: no hay norma, x pasa con ruido.</translation>
    </message>
    <message>
        <source>Step {step}, {place}: there is no norm, x passes as it is.</source>
        <translation>Paso {step}, {place}: no hay norma, x pasa tal como es.</translation>
    </message>
    <message>
        <source>Step {step}, {place}: mean {mean} and variance {var} over {count} values</source>
        <translation>Paso {step}, {place}: media {mean} y varianza {var} sobre {count} valores</translation>
    </message>
    <message>
        <source>{told}; sample {sample}: {x} became {y}</source>
        <translation>{told}; muestra {sample}: {x} pasó a {y}</translation>
    </message>
    <message>
        <source>{told}, and {value} with noise</source>
        <translation>{told}, y {value} con ruido</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>the scale</source>
        <translation>la escala</translation>
    </message>
    <message>
        <source>the shift</source>
        <translation>el desplazamiento</translation>
    </message>
    <message>
        <source>γ and β of every unit</source>
        <translation>γ y β de todas las unidades</translation>
    </message>
    <message>
        <source>gamma and beta of every unit over time</source>
        <translation>gamma y beta de todas las unidades en el tiempo</translation>
    </message>
    <message>
        <source>thin: {count} of {units:,} units · bold: unit {unit}</source>
        <translation>finas: {count} de {units:,} unidades · gruesa: unidad {unit}</translation>
    </message>
    <message>
        <source>thin: {count} units · bold: unit {unit}</source>
        <translation>finas: {count} unidades · gruesa: unidad {unit}</translation>
    </message>
    <message>
        <source>No norm here, so no γ and no β.</source>
        <translation>Aquí no hay norma, así que tampoco γ ni β.</translation>
    </message>
    <message>
        <source>This norm has no γ and no β: affine is switched off, y is x̂ itself.</source>
        <translation>Esta norma no tiene γ ni β: affine está desactivado, y es el propio x̂.</translation>
    </message>
    <message>
        <source>Unit {unit} at step {step:,}: {name} {value}</source>
        <translation>Unidad {unit} en el paso {step:,}: {name} {value}</translation>
    </message>
    <message>
        <source>{told} (unit {unit}: {value})</source>
        <translation>{told} (unidad {unit}: {value})</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything, one below the other</source>
        <translation>Todo, una parte debajo de otra</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Fórmula</translation>
    </message>
    <message>
        <source>One sample carried through the norm</source>
        <translation>Una muestra a través de la norma</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>The mini-batch, and what is averaged in it</source>
        <translation>El minilote, y qué se promedia en él</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>What the norm remembers, and how it has changed</source>
        <translation>Lo que recuerda la norma, y cómo ha cambiado</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>The way back through the norm</source>
        <translation>El camino de vuelta a través de la norma</translation>
    </message>
    <message>
        <source>momentum of this norm</source>
        <translation>momentum de esta norma</translation>
    </message>
    <message>
        <source>x = {value}: the chosen sample&apos;s value before the norm</source>
        <translation>x = {value}: el valor de la muestra elegida antes de la norma</translation>
    </message>
    <message>
        <source>μ = {value}: the running mean, in training too, as in evaluation mode</source>
        <translation>μ = {value}: la media móvil, también al entrenar, como en el modo de evaluación</translation>
    </message>
    <message>
        <source>μ = {value}: the mean of the {count} values</source>
        <translation>μ = {value}: la media de los {count} valores</translation>
    </message>
    <message>
        <source>σ² = {value}: the running variance, in training too, as in evaluation mode</source>
        <translation>σ² = {value}: la varianza móvil, también al entrenar, como en el modo de evaluación</translation>
    </message>
    <message>
        <source>σ² = {value}: the variance of the {count} values, divided by n (biased)</source>
        <translation>σ² = {value}: la varianza de los {count} valores, dividida entre n (sesgada)</translation>
    </message>
    <message>
        <source>ε = {value}: keeps the root from zero where all values are equal</source>
        <translation>ε = {value}: evita que la raíz sea cero donde todos los valores son iguales</translation>
    </message>
    <message>
        <source>x̂ = {value}: how many standard deviations the sample is away from the mean</source>
        <translation>x̂ = {value}: a cuántas desviaciones típicas de la media está la muestra</translation>
    </message>
    <message>
        <source>γ = {value}: the scale, learnt by gradient descent</source>
        <translation>γ = {value}: la escala, aprendida por descenso de gradiente</translation>
    </message>
    <message>
        <source>β = {value}: the shift, learnt by gradient descent</source>
        <translation>β = {value}: el desplazamiento, aprendido por descenso de gradiente</translation>
    </message>
    <message>
        <source>y = {value}: what the norm passes on</source>
        <translation>y = {value}: lo que la norma transmite</translation>
    </message>
    <message>
        <source>y′ = {value}: with noise, a factor s and a shift m that are drawn anew in each step</source>
        <translation>y′ = {value}: con ruido, un factor s y un desplazamiento m que se sortean de nuevo en cada paso</translation>
    </message>
    <message>
        <source>{value}: what the block passes on</source>
        <translation>{value}: lo que el bloque transmite</translation>
    </message>
    <message>
        <source>The formula</source>
        <translation>La fórmula</translation>
    </message>
    <message>
        <source>The formula with the numbers of one sample</source>
        <translation>La fórmula con los números de una muestra</translation>
    </message>
    <message>
        <source>{place} carried through</source>
        <translation>{place}, paso a paso</translation>
    </message>
    <message>
        <source>This lane has no norm here: x goes on with noise alone. Choose a lane that has one, or give this block a norm in the network table.</source>
        <translation>Este carril no tiene norma aquí: x sigue adelante solo con ruido. Elige un carril que la tenga, o ponle una norma a este bloque en la tabla de la red.</translation>
    </message>
    <message>
        <source>This lane has no norm here: x goes on as it is. Choose a lane that has one, or give this block a norm in the network table.</source>
        <translation>Este carril no tiene norma aquí: x sigue adelante tal como es. Elige un carril que la tenga, o ponle una norma a este bloque en la tabla de la red.</translation>
    </message>
    <message>
        <source>what would come through if μ and σ were fixed numbers</source>
        <translation>lo que pasaría si μ y σ fueran números fijos</translation>
    </message>
    <message>
        <source>this sample moves μ for all: the mean of g is taken away</source>
        <translation>esta muestra mueve μ para todas: se resta la media de g</translation>
    </message>
    <message>
        <source>it moves σ too: whatever points along x̂ is taken away</source>
        <translation>también mueve σ: se resta lo que apunta en la dirección de x̂</translation>
    </message>
    <message>
        <source>the sum of the three</source>
        <translation>la suma de los tres</translation>
    </message>
    <message>
        <source>what PyTorch computed in this very step</source>
        <translation>lo que PyTorch calculó en este mismo paso</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>directo</translation>
    </message>
    <message>
        <source>through μ</source>
        <translation>por μ</translation>
    </message>
    <message>
        <source>through σ²</source>
        <translation>por σ²</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>suma</translation>
    </message>
    <message>
        <source>autograd</source>
        <translation>autograd</translation>
    </message>
    <message>
        <source>The gradient through the norm</source>
        <translation>El gradiente a través de la norma</translation>
    </message>
    <message>
        <source>The gradient through the norm in three terms</source>
        <translation>El gradiente a través de la norma en tres términos</translation>
    </message>
    <message>
        <source>all in {power}</source>
        <translation>todo en {power}</translation>
    </message>
    <message>
        <source>g = γ ∂L/∂y. Sum and autograd differ by {difference}.</source>
        <translation>g = γ ∂L/∂y. Suma y autograd difieren en {difference}.</translation>
    </message>
    <message>
        <source>No norm here: the gradient passes as it comes.</source>
        <translation>Aquí no hay norma: el gradiente pasa tal como llega.</translation>
    </message>
    <message>
        <source>The gradient comes with the next step that is trained.</source>
        <translation>El gradiente llega con el próximo paso que se entrene.</translation>
    </message>
    <message>
        <source>no lane</source>
        <translation>ningún carril</translation>
    </message>
    <message>
        <source>{lane}, {row}</source>
        <translation>{lane}, {row}</translation>
    </message>
    <message>
        <source>The numbers of this unit appear with the first step.</source>
        <translation>Los números de esta unidad aparecen con el primer paso.</translation>
    </message>
    <message>
        <source>This lane has not been measured yet.</source>
        <translation>Este carril todavía no se ha medido.</translation>
    </message>
    <message>
        <source>This lane has stopped. {reason}</source>
        <translation>Este carril se ha detenido. {reason}</translation>
    </message>
    <message>
        <source>Nobody looked here at this step: it is taken again, from what was kept of the run.</source>
        <translation>Nadie miró aquí en este paso: se repite a partir de lo que se guardó de la ejecución.</translation>
    </message>
    <message>
        <source>Looking at unit {unit}; its numbers come with the next step.</source>
        <translation>Mirando la unidad {unit}; sus números llegan con el próximo paso.</translation>
    </message>
    <message>
        <source>sample {sample}</source>
        <translation>muestra {sample}</translation>
    </message>
    <message>
        <source>image {image}, pixel {pixel}</source>
        <translation>imagen {image}, píxel {pixel}</translation>
    </message>
    <message>
        <source>No norm here: nothing is averaged, every value passes as it is.</source>
        <translation>Aquí no hay norma: no se promedia nada, cada valor pasa tal como es.</translation>
    </message>
    <message>
        <source>Nothing is averaged in this batch: the norm uses its running statistics, as in eval().</source>
        <translation>En este lote no se promedia nada: la norma usa sus estadísticas móviles, como en eval().</translation>
    </message>
    <message>
        <source>Batch norm: each channel by itself, over all {samples} samples, height and width: a column.</source>
        <translation>Batch norm: cada canal por separado, sobre las {samples} muestras, la altura y la anchura: una columna.</translation>
    </message>
    <message>
        <source>Batch norm: each unit by itself, over all {samples} samples: a column.</source>
        <translation>Batch norm: cada unidad por separado, sobre las {samples} muestras: una columna.</translation>
    </message>
    <message>
        <source>Layer norm: each sample by itself, over all its {channels} channels, height and width: a row.</source>
        <translation>Layer norm: cada muestra por separado, sobre sus {channels} canales, la altura y la anchura: una fila.</translation>
    </message>
    <message>
        <source>Layer norm: each sample by itself, over all its {units} units: a row.</source>
        <translation>Layer norm: cada muestra por separado, sobre sus {units} unidades: una fila.</translation>
    </message>
    <message>
        <source>Group norm: each sample by itself, over a group of {channels} channels, height and width: part of a row.</source>
        <translation>Group norm: cada muestra por separado, sobre un grupo de {channels} canales, la altura y la anchura: parte de una fila.</translation>
    </message>
    <message>
        <source>Group norm: each sample by itself, over a group of {units} units: part of a row.</source>
        <translation>Group norm: cada muestra por separado, sobre un grupo de {units} unidades: parte de una fila.</translation>
    </message>
    <message>
        <source>Instance norm: each channel of each image by itself, over height and width: one cell.</source>
        <translation>Instance norm: cada canal de cada imagen por separado, sobre la altura y la anchura: una celda.</translation>
    </message>
    <message>
        <source>μ and σ² are the running ones: this norm is switched to evaluation mode.</source>
        <translation>μ y σ² son las móviles: esta norma está puesta en modo de evaluación.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: this channel in every sample.</source>
        <translation>μ y σ² de {count} valores: este canal en todas las muestras.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: this unit in every sample.</source>
        <translation>μ y σ² de {count} valores: esta unidad en todas las muestras.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: all channels of this sample.</source>
        <translation>μ y σ² de {count} valores: todos los canales de esta muestra.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: all units of this sample.</source>
        <translation>μ y σ² de {count} valores: todas las unidades de esta muestra.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: a group of channels of this sample.</source>
        <translation>μ y σ² de {count} valores: un grupo de canales de esta muestra.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: a group of units of this sample.</source>
        <translation>μ y σ² de {count} valores: un grupo de unidades de esta muestra.</translation>
    </message>
    <message>
        <source>μ and σ² of {count} values: this channel of this image.</source>
        <translation>μ y σ² de {count} valores: este canal de esta imagen.</translation>
    </message>
    <message>
        <source>remembered mean before this step: {value}.</source>
        <translation>media recordada antes de este paso: {value}.</translation>
    </message>
    <message>
        <source>mean of this mini-batch: {value}.</source>
        <translation>media de este minilote: {value}.</translation>
    </message>
    <message>
        <source>remembered mean after this step: {value}.</source>
        <translation>media recordada después de este paso: {value}.</translation>
    </message>
    <message>
        <source>remembered variance before this step: {value}.</source>
        <translation>varianza recordada antes de este paso: {value}.</translation>
    </message>
    <message>
        <source>variance of this mini-batch over n − 1: {value}. The norm itself divides by n; only what is remembered is corrected, because a mini-batch seems narrower than all the data.</source>
        <translation>varianza de este minilote entre n − 1: {value}. La norma misma divide entre n; solo se corrige lo que se recuerda, porque un minilote parece más estrecho que todos los datos.</translation>
    </message>
    <message>
        <source>remembered variance after this step: {value}.</source>
        <translation>varianza recordada después de este paso: {value}.</translation>
    </message>
    <message>
        <source>the weight of the newest mini-batch: {value}.</source>
        <translation>el peso del minilote más reciente: {value}.</translation>
    </message>
    <message>
        <source>the weight of what was remembered: {value}.</source>
        <translation>el peso de lo que se recordaba: {value}.</translation>
    </message>
    <message>
        <source>n / (n − 1) = {value}: from the variance over n, which the norm divides by, to the one over n − 1, which is remembered.</source>
        <translation>n / (n − 1) = {value}: de la varianza entre n, por la que divide la norma, a la varianza entre n − 1, que se recuerda.</translation>
    </message>
    <message>
        <source>How it remembers</source>
        <translation>Cómo recuerda</translation>
    </message>
    <message>
        <source>The update of the running statistics</source>
        <translation>La actualización de las estadísticas móviles</translation>
    </message>
    <message>
        <source>this was batch k = {count:,}</source>
        <translation>este fue el lote k = {count:,}</translation>
    </message>
    <message>
        <source>Half-life: ln {half:g} / ln(1 − {momentum:g}) = {steps:.1f} steps</source>
        <translation>Semivida: ln {half:g} / ln(1 − {momentum:g}) = {steps:.1f} pasos</translation>
    </message>
    <message>
        <source>Four times the batch, half the noise.</source>
        <translation>Cuatro veces el lote, la mitad de ruido.</translation>
    </message>
    <message>
        <source>Layer norm looks at one sample at a time: the batch size adds no noise.</source>
        <translation>La layer norm mira las muestras de una en una: el tamaño del lote no añade ruido.</translation>
    </message>
    <message>
        <source>Group norm looks at one sample at a time: the batch size adds no noise.</source>
        <translation>La group norm mira las muestras de una en una: el tamaño del lote no añade ruido.</translation>
    </message>
    <message>
        <source>Instance norm looks at one sample at a time: the batch size adds no noise.</source>
        <translation>La instance norm mira las muestras de una en una: el tamaño del lote no añade ruido.</translation>
    </message>
    <message>
        <source>Measured: {measured}, {ratio:.2f} of the law.</source>
        <translation>Medido: {measured}, {ratio:.2f} veces la ley.</translation>
    </message>
    <message>
        <source>σ of this unit over {size:,} training samples: {value}</source>
        <translation>σ de esta unidad sobre {size:,} muestras de entrenamiento: {value}</translation>
    </message>
    <message>
        <source>the samples in a mini-batch: {value}</source>
        <translation>las muestras de un minilote: {value}</translation>
    </message>
    <message>
        <source>less than 1, because no sample is drawn twice: a batch that is the whole set has no noise: {value}</source>
        <translation>menos de 1, porque ninguna muestra se elige dos veces: un lote que es todo el conjunto no tiene ruido: {value}</translation>
    </message>
    <message>
        <source>how far the mean of a mini-batch strays, by the law: {value}</source>
        <translation>cuánto oscila la media de un minilote, según la ley: {value}</translation>
    </message>
    <message>
        <source>how far the means of {count} mini-batches strayed: {value}</source>
        <translation>cuánto oscilaron las medias de {count} minilotes: {value}</translation>
    </message>
    <message>
        <source>How far a batch mean strays</source>
        <translation>Cuánto oscila la media de un lote</translation>
    </message>
    <message>
        <source>The mean of a mini-batch against the batch size</source>
        <translation>La media de un minilote frente al tamaño del lote</translation>
    </message>
    <message>
        <source>samples in a batch</source>
        <translation>muestras en un lote</translation>
    </message>
    <message>
        <source>dots: {count} batches</source>
        <translation>puntos: {count} lotes</translation>
    </message>
    <message>
        <source>batch mean</source>
        <translation>media del lote</translation>
    </message>
    <message>
        <source>The batch is the whole training set: its mean is exact.</source>
        <translation>El lote es todo el conjunto de entrenamiento: su media es exacta.</translation>
    </message>
    <message>
        <source>These batches are not mixed: each shows the norm a part of the data only.</source>
        <translation>Estos lotes no están mezclados: cada uno muestra a la norma solo una parte de los datos.</translation>
    </message>
    <message>
        <source>The batch norms before it take out most of what differs between batches.</source>
        <translation>Las batch norm anteriores quitan la mayor parte de lo que difiere entre lotes.</translation>
    </message>
    <message>
        <source>No norm here, so nothing depends on the batch.</source>
        <translation>Aquí no hay norma, así que nada depende del lote.</translation>
    </message>
    <message>
        <source>This norm uses its running statistics: the batch size adds no noise.</source>
        <translation>Esta norma usa sus estadísticas móviles: el tamaño del lote no añade ruido.</translation>
    </message>
    <message>
        <source>This unit&apos;s values are no longer finite: they have no mean to stray from.</source>
        <translation>Los valores de esta unidad ya no son finitos: no tienen media de la que desviarse.</translation>
    </message>
    <message>
        <source>The noise is measured with the next look.</source>
        <translation>El ruido se mide con la próxima mirada.</translation>
    </message>
    <message>
        <source>Batches of {size:,}: two of three means lie within {reach} of {mean}</source>
        <translation>Lotes de {size:,}: dos de cada tres medias están a menos de {reach} de {mean}</translation>
    </message>
    <message>
        <source>Running against batch</source>
        <translation>Móviles frente al lote</translation>
    </message>
    <message>
        <source>Running statistics of this unit against the batch&apos;s</source>
        <translation>Las estadísticas móviles de esta unidad frente a las del lote</translation>
    </message>
    <message>
        <source>Mean μ</source>
        <translation>Media μ</translation>
    </message>
    <message>
        <source>Variance σ²</source>
        <translation>Varianza σ²</translation>
    </message>
    <message>
        <source>running</source>
        <translation>móvil</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lote</translation>
    </message>
    <message>
        <source>Step {step:,}: batch mean {value}</source>
        <translation>Paso {step:,}: media del lote {value}</translation>
    </message>
    <message>
        <source>{batch}, running mean {value}</source>
        <translation>{batch}, media móvil {value}</translation>
    </message>
    <message>
        <source>Step {step:,}: batch variance {value}</source>
        <translation>Paso {step:,}: varianza del lote {value}</translation>
    </message>
    <message>
        <source>{batch}, running variance {value}</source>
        <translation>{batch}, varianza móvil {value}</translation>
    </message>
    <message>
        <source>x, before the norm</source>
        <translation>x, antes de la norma</translation>
    </message>
    <message>
        <source>x̂, normalised</source>
        <translation>x̂, normalizado</translation>
    </message>
    <message>
        <source>with noise, new in each step</source>
        <translation>con ruido, nuevo en cada paso</translation>
    </message>
    <message>
        <source>z, before the activation</source>
        <translation>z, antes de la activación</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>entra</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>normalizado</translation>
    </message>
    <message>
        <source>scaled, shifted</source>
        <translation>escalado, desplazado</translation>
    </message>
    <message>
        <source>with noise</source>
        <translation>con ruido</translation>
    </message>
    <message>
        <source>activated</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>Values of this unit</source>
        <translation>Valores de esta unidad</translation>
    </message>
    <message>
        <source>Values of this unit, stage by stage</source>
        <translation>Valores de esta unidad, etapa por etapa</translation>
    </message>
    <message>
        <source>{count} values · {where}</source>
        <translation>{count} valores · {where}</translation>
    </message>
    <message>
        <source>no outline: nobody looked here at {moment}</source>
        <translation>sin contorno: nadie miró aquí ({moment})</translation>
    </message>
    <message>
        <source>{outline} · {values}</source>
        <translation>{outline} · {values}</translation>
    </message>
    <message>
        <source>no outline</source>
        <translation>sin contorno</translation>
    </message>
    <message>
        <source>{stage}: {inside} of {count} values from {low} to {high}; {place} is {value}</source>
        <translation>{stage}: {inside} de {count} valores de {low} a {high}; {place} es {value}</translation>
    </message>
    <message>
        <source>{now} · outline, {moment}: {inside} of {count}</source>
        <translation>{now} · contorno, {moment}: {inside} de {count}</translation>
    </message>
    <message>
        <source>y, after the norm</source>
        <translation>y, después de la norma</translation>
    </message>
    <message>
        <source>The mini-batch as a table</source>
        <translation>El minilote como tabla</translation>
    </message>
    <message>
        <source>The mini-batch as a table, before and after the norm</source>
        <translation>El minilote como tabla, antes y después de la norma</translation>
    </message>
    <message>
        <source>the first {rows} × {columns}</source>
        <translation>los primeros {rows} × {columns}</translation>
    </message>
    <message>
        <source>{images} images × {channels} channels, pixel {pixel}</source>
        <translation>{images} imágenes × {channels} canales, píxel {pixel}</translation>
    </message>
    <message>
        <source>{samples} samples × {units} units</source>
        <translation>{samples} muestras × {units} unidades</translation>
    </message>
    <message>
        <source>Image {image}, channel {channel}</source>
        <translation>Imagen {image}, canal {channel}</translation>
    </message>
    <message>
        <source>Sample {sample}, unit {unit}</source>
        <translation>Muestra {sample}, unidad {unit}</translation>
    </message>
    <message>
        <source>{cell}, before the norm: {x} ({x} became {y})</source>
        <translation>{cell}, antes de la norma: {x} ({x} pasó a {y})</translation>
    </message>
    <message>
        <source>{cell}, after the norm: {y} ({x} became {y})</source>
        <translation>{cell}, después de la norma: {y} ({x} pasó a {y})</translation>
    </message>
    <message>
        <source>The same mini-batch, answered twice: training mode takes its own mean and variance, evaluation mode the running ones.</source>
        <translation>El mismo minilote, respondido dos veces: el modo de entrenamiento toma su propia media y varianza; el de evaluación, las móviles.</translation>
    </message>
    <message>
        <source>Training and evaluation</source>
        <translation>Entrenamiento y evaluación</translation>
    </message>
    <message>
        <source>Whose statistics and norms</source>
        <translation>Carril de las estadísticas y las normas</translation>
    </message>
    <message>
        <source>Recompute statistics</source>
        <translation>Recalcular estadísticas</translation>
    </message>
    <message>
        <source>Measure every running mean and variance of the lane over the whole training set</source>
        <translation>Medir todas las medias y varianzas móviles del carril con todos los datos de entrenamiento</translation>
    </message>
    <message>
        <source>Fold {block}</source>
        <translation>Integrar {block}</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Integrar todas</translation>
    </message>
    <message>
        <source>Training and evaluation: nothing has been measured yet.</source>
        <translation>Entrenamiento y evaluación: todavía no se ha medido nada.</translation>
    </message>
    <message>
        <source>{lane}: {training:.0%} of the mini-batch right in training mode, {evaluation:.0%} in evaluation mode. {judgement}</source>
        <translation>{lane}: acierta {training:.0%} del minilote en modo de entrenamiento, {evaluation:.0%} en modo de evaluación. {judgement}</translation>
    </message>
    <message>
        <source>Step {step}. {words}</source>
        <translation>Paso {step}. {words}</translation>
    </message>
    <message>
        <source>Let the layer beside it do what this norm does; undo unfolds it</source>
        <translation>Que la capa contigua haga lo que hace esta norma; «Deshacer» lo revierte</translation>
    </message>
    <message>
        <source>Fold the {count} norms of this lane that can be</source>
        <translation>Integrar las {count} normas integrables de este carril</translation>
    </message>
    <message>
        <source>No norm here can be folded</source>
        <translation>Aquí no se puede integrar ninguna norma</translation>
    </message>
    <message>
        <source>Both modes are compared with the first step</source>
        <translation>Los dos modos se comparan con el primer paso</translation>
    </message>
    <message>
        <source>Training mode against evaluation mode</source>
        <translation>Modo de entrenamiento frente a modo de evaluación</translation>
    </message>
    <message>
        <source>outputs differ by</source>
        <translation>diferencia de salidas</translation>
    </message>
    <message>
        <source>difference over time</source>
        <translation>diferencia en el tiempo</translation>
    </message>
    <message>
        <source>accuracy of the mini-batch</source>
        <translation>exactitud del minilote</translation>
    </message>
    <message>
        <source>means off by</source>
        <translation>desvío de medias</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>evaluación</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>pérdida {loss}</translation>
    </message>
    <message>
        <source>last compared in step {step}</source>
        <translation>última comparación en el paso {step}</translation>
    </message>
    <message>
        <source>{lane}: loss {batch:.4g} with batch statistics, {running:.4g} with running ones; accuracy {training:.1%} and {evaluation:.1%}</source>
        <translation>{lane}: pérdida {batch:.4g} con las estadísticas del lote, {running:.4g} con las móviles; exactitud {training:.1%} y {evaluation:.1%}</translation>
    </message>
    <message>
        <source>{lane}, {row}: output differs by {share:.3g} of its size</source>
        <translation>{lane}, {row}: la salida difiere en {share:.3g} de su tamaño</translation>
    </message>
    <message>
        <source>{output}; running means {off:.3g} standard deviations off, running variance {times:.3g} times the batch&apos;s</source>
        <translation>{output}; medias móviles desviadas {off:.3g} desviaciones típicas, varianza móvil {times:.3g} veces la del lote</translation>
    </message>
    <message>
        <source>Mean and variance of every norm, measured in one go over the whole training set.</source>
        <translation>Media y varianza de cada norma, medidas de una vez con todos los datos de entrenamiento.</translation>
    </message>
    <message>
        <source>Recomputed statistics and folded norms</source>
        <translation>Estadísticas recalculadas y normas integradas</translation>
    </message>
    <message>
        <source>{block} cannot be folded. {reason}</source>
        <translation>{block}: no se puede integrar. {reason}</translation>
    </message>
    <message>
        <source>{block}: there is no norm to fold.</source>
        <translation>{block}: no hay ninguna norma que integrar.</translation>
    </message>
    <message>
        <source>Folded, the network gives the same answers with one layer less; undo unfolds it.</source>
        <translation>Con la norma integrada, la red da las mismas respuestas con una capa menos; «Deshacer» lo revierte.</translation>
    </message>
    <message>
        <source>Folded {count} norms after step {step}</source>
        <translation>{count} normas integradas tras el paso {step}</translation>
    </message>
    <message>
        <source>Folded the norm after step {step}</source>
        <translation>Norma integrada tras el paso {step}</translation>
    </message>
    <message>
        <source>{folded}: over {samples} test samples no output moved by more than {difference} (the largest is {largest}).</source>
        <translation>{folded}: en {samples} muestras de prueba ninguna salida se movió más de {difference} (la mayor es {largest}).</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>unidad {unit}</translation>
    </message>
    <message>
        <source>test loss {loss:.4g} before, {loss_now:.4g} now; test accuracy {accuracy:.1%} before, {accuracy_now:.1%} now</source>
        <translation>pérdida de prueba {loss:.4g} antes, {loss_now:.4g} ahora; exactitud de prueba {accuracy:.1%} antes, {accuracy_now:.1%} ahora</translation>
    </message>
    <message>
        <source>Test accuracy; {norms} norms measured over the training set after step {step}.</source>
        <translation>Exactitud de prueba; {norms} normas medidas con los datos de entrenamiento tras el paso {step}.</translation>
    </message>
    <message>
        <source>Test accuracy; {norms} norms measured over the test samples after step {step}.</source>
        <translation>Exactitud de prueba; {norms} normas medidas con las muestras de prueba tras el paso {step}.</translation>
    </message>
    <message>
        <source>Test accuracy; {norms} norms put back as they were, after step {step}.</source>
        <translation>Exactitud de prueba; {norms} normas devueltas a como estaban, tras el paso {step}.</translation>
    </message>
    <message>
        <source>Test accuracy; {norms} norms reset to 0 and 1 after step {step}.</source>
        <translation>Exactitud de prueba; {norms} normas puestas en 0 y 1 tras el paso {step}.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>update / weights</source>
        <translation>cambio / pesos</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>ratio {ratio}</source>
        <translation>razón {ratio}</translation>
    </message>
    <message>
        <source>Weights and gradients</source>
        <translation>Pesos y gradientes</translation>
    </message>
    <message>
        <source>{lane}, {layer}: {numbers}</source>
        <translation>{lane}, {layer}: {numbers}</translation>
    </message>
    <message>
        <source>Scroll through the layers</source>
        <translation>Desplazarse por las capas</translation>
    </message>
    <message>
        <source>update / weights: how far one step moves them; the usual advice is about {usual:g} (green)</source>
        <translation>cambio / pesos: cuánto los mueve un paso; el consejo habitual es alrededor de {usual:g} (verde)</translation>
    </message>
    <message>
        <source>Weights and gradients: nothing has been measured yet.</source>
        <translation>Pesos y gradientes: todavía no se ha medido nada.</translation>
    </message>
    <message>
        <source>Step {step}, block 1. {lanes}.</source>
        <translation>Paso {step}, bloque 1. {lanes}.</translation>
    </message>
    <message>
        <source>{lane}: gradient norm {norm:.2g}, update to weights no step yet</source>
        <translation>{lane}: norma del gradiente {norm:.2g}, cambio / pesos aún sin pasos</translation>
    </message>
    <message>
        <source>{lane}: gradient norm {norm:.2g}, update to weights {ratio:.1e}</source>
        <translation>{lane}: norma del gradiente {norm:.2g}, cambio / pesos {ratio:.1e}</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Tasas de aprendizaje</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} pasos</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>How long each of the trainings is</source>
        <translation>Cuánto dura cada entrenamiento</translation>
    </message>
    <message>
        <source>Race the rates</source>
        <translation>Lanzar la carrera</translation>
    </message>
    <message>
        <source>Train every lane at sixteen learning rates</source>
        <translation>Entrenar cada carril con dieciséis tasas de aprendizaje</translation>
    </message>
    <message>
        <source>Use this learning rate</source>
        <translation>Usar esta tasa</translation>
    </message>
    <message>
        <source>Put it into the experiment; undo takes it back</source>
        <translation>Ponerla en el experimento; «Deshacer» lo revierte</translation>
    </message>
    <message>
        <source>Learning rates: nothing has been tried yet.</source>
        <translation>Tasas de aprendizaje: todavía no se ha probado nada.</translation>
    </message>
    <message>
        <source>Learning rates. {lanes}.</source>
        <translation>Tasas de aprendizaje. {lanes}.</translation>
    </message>
    <message>
        <source>Race again</source>
        <translation>Otra carrera</translation>
    </message>
    <message>
        <source>Click a rate to see what became of it.</source>
        <translation>Haz clic en una tasa para ver qué fue de ella.</translation>
    </message>
    <message>
        <source>{count} short trainings are on their way: {share} done.</source>
        <translation>{count} entrenamientos cortos en marcha: hecho el {share}.</translation>
    </message>
    <message>
        <source>How large may the learning rate be?</source>
        <translation>¿Cuánto puede crecer la tasa de aprendizaje?</translation>
    </message>
    <message>
        <source>Cancelled when {share} was done.</source>
        <translation>Cancelado cuando estaba hecho el {share}.</translation>
    </message>
    <message>
        <source>{lane} {words}.</source>
        <translation>{lane}: {words}.</translation>
    </message>
    <message>
        <source>What trains on the screen goes on meanwhile, slowly.</source>
        <translation>Mientras tanto, lo que entrena en la pantalla sigue, despacio.</translation>
    </message>
    <message>
        <source>{count} short trainings of every lane of this network answer it, from {low:g} to {high:g}, all from the same weights. What trains on the screen is left alone.</source>
        <translation>{count} entrenamientos cortos de cada carril de esta red lo responden, de {low:g} a {high:g}, todos con los mismos pesos. Lo que entrena en la pantalla no se toca.</translation>
    </message>
    <message>
        <source>{count} learning rates from {low:g} to {high:g}, each from the same weights on the same mini-batches; the stronger a curve, the larger its rate. Filled cells train: at least {enough} of the training set is right after {steps} steps.</source>
        <translation>{count} tasas de aprendizaje de {low:g} a {high:g}, cada una con los mismos pesos y los mismos minilotes; cuanto más intensa es una curva, mayor es su tasa. Las celdas rellenas entrenan: aciertan al menos {enough} de los datos de entrenamiento tras {steps} pasos.</translation>
    </message>
    <message>
        <source>The network has changed since this race.</source>
        <translation>La red ha cambiado desde esta carrera.</translation>
    </message>
    <message>
        <source>Race of learning rates</source>
        <translation>Carrera de tasas de aprendizaje</translation>
    </message>
    <message>
        <source>{lane} {words}</source>
        <translation>{lane}: {words}</translation>
    </message>
    <message>
        <source>Learning rate {rate:g}: {lanes}</source>
        <translation>Tasa de aprendizaje {rate:g}: {lanes}</translation>
    </message>
    <message>
        <source>training loss over the steps</source>
        <translation>pérdida de entrenamiento por pasos</translation>
    </message>
    <message>
        <source>cannot train</source>
        <translation>no puede entrenar</translation>
    </message>
    <message>
        <source>trains at none of them</source>
        <translation>no entrena con ninguna</translation>
    </message>
    <message>
        <source>trains {band}</source>
        <translation>entrena {band}</translation>
    </message>
    <message>
        <source>{bands} and {band}</source>
        <translation>{bands} y {band}</translation>
    </message>
    <message>
        <source>at {rate:g}</source>
        <translation>con {rate:g}</translation>
    </message>
    <message>
        <source>from {low:g} to {high:g}</source>
        <translation>de {low:g} a {high:g}</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>sin probar aún</translation>
    </message>
    <message>
        <source>blew up at step {step}</source>
        <translation>se disparó en el paso {step}</translation>
    </message>
    <message>
        <source>is on its way</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>{share} of the training set right</source>
        <translation>acierta {share} de los datos de entrenamiento</translation>
    </message>
    <message>
        <source>Running statistics</source>
        <translation>Estadísticas móviles</translation>
    </message>
    <message>
        <source>Which block to look at</source>
        <translation>Qué bloque mirar</translation>
    </message>
    <message>
        <source>Which unit to follow over time</source>
        <translation>Qué unidad seguir en el tiempo</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Por número</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Ordenadas</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>How the units are lined up</source>
        <translation>Cómo se colocan las unidades</translation>
    </message>
    <message>
        <source>Running statistics: nothing has been measured yet.</source>
        <translation>Estadísticas móviles: todavía no se ha medido nada.</translation>
    </message>
    <message>
        <source>{lane}: no running statistics</source>
        <translation>{lane}: sin estadísticas móviles</translation>
    </message>
    <message>
        <source>{lane}: running and batch mean are {apart:.2g} apart on average</source>
        <translation>{lane}: la media móvil y la del lote distan {apart:.2g} por término medio</translation>
    </message>
    <message>
        <source>Step {step}, {row}. {lanes}.</source>
        <translation>Paso {step}, {row}. {lanes}.</translation>
    </message>
    <message>
        <source>● — batch</source>
        <translation>● — lote</translation>
    </message>
    <message>
        <source>○ ╌ running</source>
        <translation>○ ╌ móvil</translation>
    </message>
    <message>
        <source>No running statistics: this block has no batch norm in this lane.</source>
        <translation>Sin estadísticas móviles: este bloque no tiene batch norm en este carril.</translation>
    </message>
    <message>
        <source>No running statistics: {where} has no batch norm in this lane.</source>
        <translation>Sin estadísticas móviles: {where} no tiene batch norm en este carril.</translation>
    </message>
    <message>
        <source>No running statistics: layer norm needs none, it never looks at other samples.</source>
        <translation>Sin estadísticas móviles: la layer norm no las necesita, nunca mira otras muestras.</translation>
    </message>
    <message>
        <source>No running statistics: group norm needs none, it never looks at other samples.</source>
        <translation>Sin estadísticas móviles: la group norm no las necesita, nunca mira otras muestras.</translation>
    </message>
    <message>
        <source>No running statistics: this instance norm does not track them.</source>
        <translation>Sin estadísticas móviles: esta instance norm no las lleva.</translation>
    </message>
    <message>
        <source>No running statistics: this batch norm does not track them.</source>
        <translation>Sin estadísticas móviles: esta batch norm no las lleva.</translation>
    </message>
    <message>
        <source>Switched off: the running statistics stand still.</source>
        <translation>Desactivado: las estadísticas móviles no se mueven.</translation>
    </message>
    <message>
        <source>Cumulative average: every batch since the start counts the same.</source>
        <translation>Promedio acumulado: todos los lotes desde el principio cuentan lo mismo.</translation>
    </message>
    <message>
        <source>Momentum 1: the running statistics are those of the last batch.</source>
        <translation>Momentum 1: las estadísticas móviles son las del último lote.</translation>
    </message>
    <message>
        <source>Momentum 0: the running statistics never move.</source>
        <translation>Momentum 0: las estadísticas móviles no se mueven nunca.</translation>
    </message>
    <message>
        <source>Momentum {momentum:g}: half is forgotten after {batches:.1f} batches.</source>
        <translation>Momentum {momentum:g}: la mitad se olvida tras {batches:.1f} lotes.</translation>
    </message>
    <message>
        <source>{place}, unit {unit}: batch mean {value:.4g}</source>
        <translation>{place}, unidad {unit}: media del lote {value:.4g}</translation>
    </message>
    <message>
        <source>{batch}, running mean {value:.4g}</source>
        <translation>{batch}, media móvil {value:.4g}</translation>
    </message>
    <message>
        <source>{place}, unit {unit}: batch variance {value:.4g}</source>
        <translation>{place}, unidad {unit}: varianza del lote {value:.4g}</translation>
    </message>
    <message>
        <source>{batch}, running variance {value:.4g}</source>
        <translation>{batch}, varianza móvil {value:.4g}</translation>
    </message>
    <message>
        <source>{now} · {moment}: batch {batch:.4g}</source>
        <translation>{now} · {moment}: lote {batch:.4g}</translation>
    </message>
    <message>
        <source>{now} · {moment}: batch {batch:.4g}, running {running:.4g}</source>
        <translation>{now} · {moment}: lote {batch:.4g}, móvil {running:.4g}</translation>
    </message>
    <message>
        <source>▬ pinned: {moment}</source>
        <translation>▬ fijado: {moment}</translation>
    </message>
    <message>
        <source>The statistics of every unit appear with the first step</source>
        <translation>Las estadísticas de todas las unidades aparecen con el primer paso</translation>
    </message>
    <message>
        <source>mean, unit {unit}</source>
        <translation>media, unidad {unit}</translation>
    </message>
    <message>
        <source>mean per unit</source>
        <translation>media por unidad</translation>
    </message>
    <message>
        <source>variance, unit {unit}</source>
        <translation>varianza, unidad {unit}</translation>
    </message>
    <message>
        <source>variance per unit</source>
        <translation>varianza por unidad</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>varianza</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>mayor</translation>
    </message>
    <message>
        <source>{place}, unit {unit}, step {step:,}: batch {batch:.4g}</source>
        <translation>{place}, unidad {unit}, paso {step:,}: lote {batch:.4g}</translation>
    </message>
    <message>
        <source>{batch}, running {value:.4g}</source>
        <translation>{batch}, móvil {value:.4g}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Blocks, norms, data and training</source>
        <translation>Bloques, normas, datos y entrenamiento</translation>
    </message>
    <message>
        <source>What every block passes on, now and over time</source>
        <translation>Lo que transmite cada bloque, ahora y en el tiempo</translation>
    </message>
    <message>
        <source>How well each lane learns</source>
        <translation>Cómo aprende cada carril</translation>
    </message>
    <message>
        <source>What it decides</source>
        <translation>Qué decide</translation>
    </message>
    <message>
        <source>The decision surface with the points, or images with predictions</source>
        <translation>La superficie de decisión con los puntos, o imágenes con predicciones</translation>
    </message>
    <message>
        <source>Running mean and variance of each unit against the batch&apos;s</source>
        <translation>Media y varianza móviles de cada unidad frente a las del lote</translation>
    </message>
    <message>
        <source>Weights, gradients and the size of each update, block by block</source>
        <translation>Pesos, gradientes y tamaño de cada cambio, bloque a bloque</translation>
    </message>
    <message>
        <source>One unit from the inside of its norm: stages, formula, gradient</source>
        <translation>Una unidad vista desde dentro de su norma: etapas, fórmula, gradiente</translation>
    </message>
    <message>
        <source>Batch statistics against running ones; measure them anew, fold norms away</source>
        <translation>Estadísticas del lote frente a las móviles; medirlas de nuevo, integrar normas</translation>
    </message>
    <message>
        <source>Sixteen learning rates race: which of them train which lane</source>
        <translation>Carrera de dieciséis tasas de aprendizaje: cuáles entrenan qué carril</translation>
    </message>
    <message>
        <source>What comes out of which layer, why PyTorch refuses, and what mends it</source>
        <translation>Qué sale de cada capa, por qué PyTorch se niega y qué lo arregla</translation>
    </message>
    <message>
        <source>Each lane as a PyTorch script that runs by itself; what differs is marked</source>
        <translation>Cada carril como script de PyTorch que funciona por sí solo; las diferencias van marcadas</translation>
    </message>
    <message>
        <source>Questions with proofs in real PyTorch; what was wrong comes back</source>
        <translation>Preguntas con demostraciones en el PyTorch real; lo fallado vuelve a salir</translation>
    </message>
    <message>
        <source>What the program has to say about itself</source>
        <translation>Lo que el programa tiene que decir de sí mismo</translation>
    </message>
    <message>
        <source>Batch norm, live</source>
        <translation>Batch norm, en directo</translation>
    </message>
    <message>
        <source>The same network with and without batch norm, trained side by side before your eyes.</source>
        <translation>La misma red con batch norm y sin ella, entrenadas lado a lado ante tus ojos.</translation>
    </message>
    <message>
        <source>Ready experiments</source>
        <translation>Experimentos preparados</translation>
    </message>
    <message>
        <source>Only other data</source>
        <translation>Solo otros datos</translation>
    </message>
    <message>
        <source>Train the digits</source>
        <translation>Entrenar las cifras</translation>
    </message>
    <message>
        <source>Handwritten digits, three sigmoid blocks, with and without batch norm: begins at once</source>
        <translation>Cifras manuscritas, tres bloques sigmoides, con batch norm y sin ella: empieza enseguida</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Hacer la visita</translation>
    </message>
    <message>
        <source>Open an experiment from a file (Ctrl+O)</source>
        <translation>Abrir un experimento de un archivo (Ctrl+O)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Begin with a small network on circles (Ctrl+N)</source>
        <translation>Empezar con una red pequeña y círculos (Ctrl+N)</translation>
    </message>
    <message>
        <source>New here? The tour takes four minutes, and you do every step yourself.</source>
        <translation>¿Es tu primera vez? La visita guiada dura cuatro minutos, y cada paso lo das tú.</translation>
    </message>
    <message>
        <source>See what there is</source>
        <translation>Ver lo que hay</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Test accuracy after {steps} mini-batches: {lanes}.</source>
        <translation>Exactitud de prueba tras {steps} minilotes: {lanes}.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Iniciando el motor…</translation>
    </message>
    <message>
        <source>PyTorch is loading. Training begins by itself.</source>
        <translation>PyTorch se está cargando. El entrenamiento empieza solo.</translation>
    </message>
    <message>
        <source>Undo {edit}</source>
        <translation>Deshacer: {edit}</translation>
    </message>
    <message>
        <source>Redo {edit}</source>
        <translation>Rehacer: {edit}</translation>
    </message>
    <message>
        <source>fold of a norm</source>
        <translation>integración de una norma</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>a toda velocidad</translation>
    </message>
    <message>
        <source>1 step in {seconds:.2g} s</source>
        <translation>1 paso en {seconds:.2g} s</translation>
    </message>
    <message>
        <source>{rate} steps/s</source>
        <translation>{rate} pasos/s</translation>
    </message>
</context>
</TS>
